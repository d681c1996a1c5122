//! How an explorer is written to a file and read from it: one list of fields serves both.

use std::rc::Rc;

use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::explorer::{
    ChartSeries, Controls, Explorer, Maps, MeasurePage, Panel, Part, Pick, SaidLine, Sample, Section, Stop, Table, View,
};
use super::node::{ATTRIBUTES, Element, Node, TAGS};
use super::postcodes::PostcodeIndex;
use super::read::{Read, ReadErrors, Value, field, fields, list, text, word};
use crate::scene::axis::Axis;
use crate::scene::bars::Bar;
use crate::scene::gradient::{BandShare, GradientChart, SlopeLine};
use crate::scene::groups::{Bracket, GroupRow, GroupsChart};
use crate::scene::map::{MapChart, MapOf, Shapes};
use crate::scene::ranked::{RankedChart, RankedRow};
use crate::scene::strip::{StripChart, StripLabel};
use crate::scene::trend::{ChartBreak, ChartLine, PeriodMark, TrendChart};
use crate::scene::{ChartData, Datum};
use crate::terms::{Interval, Role};

/// A structure whose fields are those of an object. Where a field is `whole: Type with part`, that part of it is
/// written beside it, and read from there.
macro_rules! object {
    (@read $fields:ident $errors:ident $field:ident) => { field(&mut $fields, stringify!($field), $errors) };
    (@read $fields:ident $errors:ident $whole:ident $of:ident $part:ident) => {
        $of {
            $part: field(&mut $fields, stringify!($part), $errors),
            ..field(&mut $fields, stringify!($whole), $errors)
        }
    };
    ($name:ident { $($field:ident $(: $of:ident with $part:ident)?),+ } $(without $absent:ident)?) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_struct(stringify!($name), [$(stringify!($field)),+].len())?;
                $(
                    object.serialize_field(stringify!($field), &self.$field)?;
                    $(object.serialize_field(stringify!($part), &self.$field.$part)?;)?
                )+
                object.end()
            }
        }

        impl Read for $name {
            fn read(value: Value, errors: &mut ReadErrors) -> Self {
                let mut fields = fields(value, errors);
                Self {
                    $($field: object!(@read fields errors $field $($of $part)?),)+
                    $($absent: Default::default(),)?
                }
            }
        }
    };
}

/// One of several things, each an object with one field.
macro_rules! choice {
    ($name:ident { $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* }) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_map(Some(1))?;
                match self {
                    Self::$first(of) => object.serialize_entry($first_word, of)?,
                    $(Self::$variant(of) => object.serialize_entry($word, of)?,)*
                }
                object.end()
            }
        }

        impl Read for $name {
            fn read(value: Value, errors: &mut ReadErrors) -> Self {
                let (name, value) = fields(value, errors).pop().unwrap_or_default();
                match name.as_str() {
                    $first_word => {}
                    $($word => return Self::$variant(Read::read(value, errors)),)*
                    _ => errors.expected("one of the parts of a page"),
                }
                Self::$first(Read::read(value, errors))
            }
        }
    };
}

/// A closed list of words.
macro_rules! words {
    ($name:ident { $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* }) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { Self::$first => $first_word, $(Self::$variant => $word,)* })
            }
        }

        impl Read for $name {
            fn read(value: Value, errors: &mut ReadErrors) -> Self {
                let variants = [Self::$first, $(Self::$variant),*];
                let position = word(value, &[$first_word, $($word),*], errors);
                variants.get(position).copied().unwrap_or(Self::$first)
            }
        }
    };
}

object!(Explorer { schema, language, controls, title, summary, councils, maps, measures, more, actions });
object!(Controls {
    measures,
    looking_at,
    choose_another,
    previous,
    next,
    select_point,
    menu,
    open_full_page,
    licence,
    data,
    picture,
    drawing,
    embed,
    find_my_area,
    postcode_hint,
    find,
    postcode_failed,
    postcodes,
    choose_area,
    next_update,
    overdue
});
object!(PostcodeIndex { places, sectors, outside, unknown, part, other });
object!(MeasurePage { slug, title, finding, row, sections });
object!(Section { id, menu, heading, parts });
object!(Panel { id, choice, rows, views });
object!(View { name, overview, text, stops, first_shown, pick, series, table, notes });
object!(Stop { name, aside });
object!(Pick { label, unknown });
object!(Table { summary, caption, stops });
object!(ChartSeries { title, lines, chart });
object!(SaidLine { sample, name, values, ranges });
object!(TrendChart { periods, lines, breaks, axis: Axis with tick_labels, no_data });
object!(PeriodMark { label, years });
object!(ChartLine { role, name, points });
object!(ChartBreak { kind, from, to, label });
object!(Axis { low, high, ticks, decimals } without tick_labels);
object!(Bar { role, name, value, text, interval });
object!(GroupsChart { rows, average, brackets, axis: Axis with tick_labels });
object!(GroupRow { name, place, text, country, country_text });
object!(Bracket { role, from, to, label });
object!(GradientChart { steps, slope, ends, note, axis: Axis with tick_labels });
object!(BandShare { value, share });
object!(SlopeLine { start, end, start_text, end_text });
object!(StripChart { values, place, peers, own, country, axis: Axis with tick_labels });
object!(StripLabel { name, value, datum });
object!(RankedChart { rows, country, axis: Axis with tick_labels });
object!(RankedRow { name, text, datum, is_place });
object!(Shapes { width, height, inner, arcs, rings, labels, names });
object!(MapChart { map, stops, named, hatch, title, own, country, axis: Axis with tick_labels });
words!(Sample { Place = "place", Country = "country", Region = "region", Stop = "stop" });
choice!(Part { Text = "text", Heading = "heading", Panel = "panel" });
choice!(ChartData {
    Trend = "trend",
    Bars = "bars",
    Strip = "strip",
    Ranked = "ranked",
    Groups = "groups",
    Gradient = "gradient",
    Map = "map"
});
words!(Role { Place = "place", Country = "country", Region = "region" });

/// A number to be drawn: six digits are finer than any screen. (What is said of it is text.)
fn drawn(value: f64) -> f64 {
    let scale = libm::pow(10.0, 5.0 - libm::floor(libm::log10(value.abs())));
    let rounded = libm::round(value * scale) / scale;
    if rounded.is_finite() { rounded } else { value }
}

/// `value`, or `[value, lower, upper]`, each as fine as it is drawn.
impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.interval {
            None => serializer.serialize_f64(drawn(self.value)),
            Some(interval) => {
                (drawn(self.value), drawn(interval.lower()), drawn(interval.upper())).serialize(serializer)
            }
        }
    }
}

impl Read for Datum {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        if !matches!(value, Value::List(_)) {
            return Self { value: f64::read(value, errors), interval: None };
        }
        match *Vec::<f64>::read(value, errors) {
            [value, lower, upper] => Self { value, interval: limits(lower, upper, errors) },
            _ => {
                errors.expected("a value with two limits");
                Self { value: 0.0, interval: None }
            }
        }
    }
}

impl Serialize for Maps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Read before the measures, whose charts name them.
impl Read for Maps {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        let maps = Vec::read(value, errors);
        errors.maps.clone_from(&maps);
        Self(maps)
    }
}

/// The position of the shapes among those of the file.
impl Serialize for MapOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.number.serialize(serializer)
    }
}

impl Read for MapOf {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        let number = usize::read(value, errors);
        let shapes = errors.maps.get(number).cloned().unwrap_or_else(|| {
            errors.expected("a map of this file");
            Rc::default()
        });
        Self { number, shapes }
    }
}

/// As a pair: `[lower, upper]`.
impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.lower(), self.upper()).serialize(serializer)
    }
}

impl Read for Option<Interval> {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        match *Vec::<f64>::read(value, errors) {
            [] => None,
            [lower, upper] => limits(lower, upper, errors),
            _ => {
                errors.expected("two limits");
                None
            }
        }
    }
}

fn limits(lower: f64, upper: f64, errors: &mut ReadErrors) -> Option<Interval> {
    Interval::new(lower, upper).map_err(|_| errors.expected("two limits in order")).ok()
}

/// Text as itself; an element as `[tag, {attributes}, child, …]`, without attributes where it has none.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let element = match self {
            Self::Text(text) => return serializer.serialize_str(text),
            Self::Element(element) => element,
        };
        let mut parts = serializer.serialize_seq(None)?;
        parts.serialize_element(element.tag)?;
        if !element.attributes.is_empty() {
            parts.serialize_element(&Attributes(&element.attributes))?;
        }
        element.children.iter().try_for_each(|child| parts.serialize_element(child))?;
        parts.end()
    }
}

struct Attributes<'a>(&'a [(&'static str, Rc<str>)]);

impl Serialize for Attributes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl Read for Node {
    fn read(value: Value, errors: &mut ReadErrors) -> Self {
        if let Value::Text(text) = value {
            return Self::Text(text.into());
        }
        let mut parts = list(value, errors).into_iter().peekable();
        let tag = known(parts.next().unwrap_or_default(), &TAGS, errors);
        let attributes = match parts.next_if(|part| matches!(part, Value::Fields(_))) {
            Some(attributes) => fields(attributes, errors),
            None => Vec::new(),
        };
        let attribute = |(name, value): (String, Value)| {
            let name = known(Value::Text(name), &ATTRIBUTES, errors);
            let value = text(value, errors);
            if name == "href" && !leads_to_a_page(&value) {
                errors.expected("an address of a page");
            }
            (name, Rc::from(value))
        };
        let attributes = attributes.into_iter().map(attribute).collect();
        Self::Element(Element { tag, attributes, children: parts.map(|part| Self::read(part, errors)).collect() })
    }
}

/// A word of a closed list, as the list has it.
fn known(value: Value, list: &[&'static str], errors: &mut ReadErrors) -> &'static str {
    let position = word(value, list, errors);
    list.get(position).copied().unwrap_or_default()
}

/// Whether an address is a secure one or one of this site: of no other scheme.
fn leads_to_a_page(address: &str) -> bool {
    let scheme = address.split(['/', '#', '?']).next().unwrap_or_default();
    address.starts_with("https://") || !scheme.contains(':')
}
