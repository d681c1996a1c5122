//! How the place, its country and its region look, the same in every chart: told by shape and dash, not by colour alone.

use super::mark::{Dash, Ink, Mark, Opacity, Point, Shape, Stroke, Weight};
use crate::terms::Role;

/// The line of a role's figures.
pub(super) const fn stroke(role: Role) -> Stroke {
    let (ink, width, dash) = match role {
        Role::Place => (Ink::Place, 3.0, Dash::Solid),
        Role::Country => (Ink::Country, 2.0, Dash::Dashed),
        Role::Region => (Ink::Region, 2.0, Dash::Dotted),
    };
    Stroke { ink, width, dash, opacity: Opacity::Full }
}

/// The mark of a role's figure.
pub(super) const fn symbol(role: Role, at: Point, radius: f64) -> Mark {
    let shape = match role {
        Role::Place => Shape::Circle,
        Role::Country => Shape::Diamond,
        Role::Region => Shape::Square,
    };
    Mark::Symbol { at, shape, radius, ink: stroke(role).ink }
}

/// How the name of a role is written.
pub(super) const fn name(role: Role) -> (Weight, Ink) {
    match role {
        Role::Place => (Weight::Bold, Ink::Place),
        Role::Country => (Weight::Bold, Ink::Text),
        Role::Region => (Weight::Regular, Ink::Text2),
    }
}
