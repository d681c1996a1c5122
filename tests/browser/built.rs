//! What `make build` has left, with the module, its glue and small scripts.

use crate::served::built;
use crate::support::Site;

#[test]
fn every_link_of_what_was_built_leads_somewhere() {
    Site::read(&built(), "").check();
}
