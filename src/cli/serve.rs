//! `marmot serve DIR`: a published folder on this machine, as a council's server should send it.

use std::net::SocketAddr;
use std::path::Path;

use super::failure::Failure;
use crate::serve::serve;

pub(super) fn run(folder: &Path, address: SocketAddr) -> Result<String, Failure> {
    serve(folder, address, |address| {
        println!("Serving {} at http://{address}/ (end with Ctrl+C)", folder.display());
    })?;
    Ok(format!("{} is no longer served.", folder.display()))
}
