//! The file that a browser loads: it is read as it was written, and nothing else is.

use marmot::page::read::Value;
use marmot::page::{Explorer, MeasurePage};

use crate::support::{explorers, luton, places};

fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Flag(*flag),
        serde_json::Value::Number(number) => Value::Number(number.as_f64().expect("a number")),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(values) => Value::List(values.iter().map(value).collect()),
        serde_json::Value::Object(fields) => {
            Value::Fields(fields.iter().map(|(name, json)| (name.clone(), value(json))).collect())
        }
    }
}

#[test]
fn every_explorer_is_read_as_it_was_written() {
    for (objective, written) in places().into_iter().flat_map(explorers) {
        let json = serde_json::to_value(&written).expect("JSON");
        let read = Explorer::from_value(value(&json)).unwrap_or_else(|e| panic!("{}: {e}", objective.slug));
        // Numbers to draw are rounded on the way; what is read is written the same again.
        assert!(serde_json::to_value(&read).expect("JSON") == json, "{} is read otherwise", objective.slug);
    }
}

/// What a page waits for is its own measure alone, as the whole file has it.
#[test]
fn a_page_has_its_measure_and_the_names_of_the_others() {
    let json = |of: &MeasurePage| serde_json::to_value(of).expect("JSON");
    for (objective, whole) in explorers(luton()) {
        let slugs = objective.indicators.iter().map(|id| id.slug());
        for (position, slug) in slugs.enumerate() {
            let written = serde_json::to_value(whole.of_page(Some(&slug))).expect("JSON");
            let page = Explorer::from_value(value(&written)).unwrap_or_else(|e| panic!("{slug}: {e}"));
            for (index, (read, known)) in page.measures.iter().zip(&whole.measures).enumerate() {
                assert_eq!((&read.slug, &read.title), (&known.slug, &known.title));
                assert_eq!(read.is_whole(), index == position, "{slug}: {}", read.slug);
            }
            let (read, known) = (&page.measures[position], &whole.measures[position]);
            assert!(json(read) == json(known), "{slug} is another on its page");
            let drawn = page.maps.0.iter().filter(|map| !map.names.is_empty()).count();
            let asked = known.sections.iter().any(|section| section.id == "where");
            assert_eq!(drawn > 0, asked, "{slug}: outlines are there where they are drawn");
        }
        assert!(whole.of_page(None) == whole.of_page(objective.indicators.first().map(|id| id.slug()).as_ref()));
    }
}

/// The file of the first objective, with a change.
fn changed(change: impl Fn(&mut serde_json::Value)) -> Result<Explorer, String> {
    let (_, written) = explorers(luton()).next().expect("an objective");
    let mut json = serde_json::to_value(written).expect("JSON");
    change(&mut json);
    Explorer::from_value(value(&json))
}

fn check(change: impl Fn(&mut serde_json::Value), expected: &str) {
    assert_eq!(changed(change).err(), Some(expected.to_owned()));
}

#[test]
fn the_first_part_of_another_form_is_named() {
    for nothing in ["null", "[]", "\"x\"", "{}", "1", "true"] {
        let nothing: serde_json::Value = serde_json::from_str(nothing).expect("JSON");
        check(|json| *json = nothing.clone(), "its form is 0, not 1");
    }
    check(|json| json["schema"] = 99.into(), "its form is 99, not 1");
    check(|json| json["schema"] = "1".into(), "its form is 0, not 1");
    check(|json| drop(json.as_object_mut().and_then(|fields| fields.remove("schema"))), "its form is 0, not 1");
    for wrong in ["{}", "[]", "12", "true"] {
        let wrong: serde_json::Value = serde_json::from_str(wrong).expect("JSON");
        check(|json| json["measures"][0]["title"] = wrong.clone(), "title is not text");
    }
    check(|json| json["schema"] = 2.into(), "its form is 2, not 1");
    check(|json| json["controls"] = "none".into(), "controls is not an object");
    check(|json| json["measures"] = 7.into(), "measures is not a list");
    check(|json| json["measures"][0]["slug"] = 7.into(), "slug is not text");
    check(
        |json| json["measures"][0]["sections"][0]["parts"][0] = serde_json::json!({ "video": [] }),
        "parts is not one of the parts of a page",
    );
    check(
        |json| {
            json["measures"][0]["sections"][0]["parts"][1]["panel"]["views"][0]["series"][0]["chart"]["trend"]["axis"]
                ["low"] = "low".into()
        },
        "low is not a finite number",
    );
}

/// A file cannot bring a script, a handler or a frame into a page.
#[test]
fn what_no_page_may_have_is_refused() {
    for (node, what) in [
        (serde_json::json!(["script", "alert(1)"]), "title is not a word of its list"),
        (serde_json::json!(["iframe", { "id": "x" }]), "title is not a word of its list"),
        (serde_json::json!(["p", { "onclick": "alert(1)" }, "x"]), "title is not a word of its list"),
        (serde_json::json!(["a", { "href": "javascript:alert(1)" }, "x"]), "title is not an address of a page"),
        (serde_json::json!(["a", { "href": "data:text/html,x" }, "x"]), "title is not an address of a page"),
        (serde_json::json!(["p", { "style": "position:fixed" }, "x"]), "title is not a word of its list"),
    ] {
        let refused = changed(|json| json["title"] = serde_json::json!([node])).expect_err("it is refused");
        assert!(refused.starts_with(what), "{refused}");
    }
}
