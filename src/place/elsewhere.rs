//! The same folder seen from other places: its figures are of every council, its settings of one.
//!
//! So a council can see itself before anybody writes its folder, and a test can read every sentence.

use std::collections::BTreeMap;
use std::path::Path;

use super::assembly::Assembly;
use super::folder::Folder;
use super::join::PassedOver;
use super::loaded::{read_catalogue, scope};
use super::problem::{Problem, Problems};
use super::register::Register;
use super::requested::requested;
use super::settings::Settings;
use super::table::Context;
use crate::snapshot::{AreaCode, Place, Snapshot};

/// Reads a place folder once and makes a snapshot of each of these places, given with their regions.
///
/// An indicator that has no figure for a place is left out of its snapshot, and an objective without
/// any. Rows that the folder keeps for its own place or its peers alone are not those of others.
///
/// # Errors
/// Every problem of the folder.
pub fn read_places(path: &Path, places: &[(AreaCode, AreaCode)]) -> Result<Vec<Snapshot>, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut folder = Folder::new(path);
    let settings = folder.open("place.toml", &mut problems, |bytes, problems| (Settings::read(bytes, problems), 0));
    let register = folder.open("areas.csv", &mut problems, Register::read);
    let catalogue = read_catalogue(&mut folder, &register, &mut problems);
    let Some(settings) = settings else { return Err(problems.into_sorted()) };
    let mut scope = scope(&settings);
    scope.peers.extend(places.iter().map(|(code, _)| *code));
    let context = Context { catalogue: &catalogue, register: &register, scope };
    let tables = folder.read_tables(&context, &mut problems);
    let requested = requested(&settings, &catalogue);
    let elsewhere =
        |(code, region): &(AreaCode, AreaCode)| Place { code: *code, region: *region, ..settings.place.clone() };
    let elsewhere: Vec<Place> = places.iter().map(elsewhere).collect();
    let assembly = |place| Assembly { settings: &settings, catalogue: &catalogue, register: &register, place };
    let materials = assembly(&settings.place).join(&requested, tables, &mut PassedOver::default(), &mut problems);
    if !problems.is_empty() {
        return Err(problems.into_sorted());
    }
    let snapshots = elsewhere.iter().map(|place| {
        // That another place has no figure is no fault of this folder.
        let mut expected = Problems::default();
        without_gaps(assembly(place).snapshot(&requested, &materials, BTreeMap::default(), &mut expected))
    });
    Ok(snapshots.collect())
}

/// The snapshot without names of what it does not hold.
fn without_gaps(mut snapshot: Snapshot) -> Snapshot {
    let (place, known) = (snapshot.place.code, &snapshot.indicators);
    for objective in &mut snapshot.objectives {
        objective.indicators.retain(|id| known.contains_key(id));
        objective.more.retain(|id| known.contains_key(id));
    }
    snapshot.objectives.retain(|objective| !objective.indicators.is_empty());
    for set in &mut snapshot.peer_sets {
        set.areas.retain(|area| *area != place);
    }
    let is_known = |id: &crate::snapshot::IndicatorId| known.contains_key(id);
    snapshot.place.inequality = snapshot.place.inequality.filter(is_known);
    snapshot.place.chart = snapshot.place.chart.filter(is_known);
    snapshot
}
