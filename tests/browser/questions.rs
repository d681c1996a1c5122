//! The charts of every question, as a keyboard and a finger choose among them.

use serde_json::{Value, json};

use crate::engine::{Browser, DESK, NO_SHIFT, PHONE, Screen};
use crate::served::started;
use crate::support::{root, text, updates_golden};

/// A keyboard that counts its presses.
struct Keys<'a> {
    browser: &'a Browser,
    presses: u32,
}

impl Keys<'_> {
    async fn press(&mut self, key: &str) {
        self.presses += 1;
        self.browser.press(key).await;
    }

    /// Tabs until what has focus fits a selector, within the presses that are left.
    async fn tab_to(&mut self, selector: &str, most: u32) {
        while self.presses < most {
            self.press("Tab").await;
            if self.browser.has_focus(selector).await {
                return;
            }
        }
        panic!("{most} presses do not reach {selector}");
    }
}

/// A reader who does not use a pointer must not have to walk through a page for one figure.
const FEWER_THAN: u32 = 12;

async fn reaches_a_group(screen: Screen) {
    let (served, browser) = started(screen).await;
    browser.open_live(&served.page("best-start/")).await;
    let views = "document.querySelectorAll('#groups-view option').length > 1";
    assert_eq!(browser.value(views).await, json!(true), "there is a second breakdown");
    let mut keys = Keys { browser: &browser, presses: 0 };
    keys.tab_to(".skip[href='#questions']", FEWER_THAN).await;
    keys.press("Enter").await;
    browser.wait_for("document.activeElement.id === 'questions'").await;
    keys.tab_to(".menu a[href='#groups']", FEWER_THAN).await;
    keys.press("Enter").await;
    browser.wait_for("location.hash === '#groups'").await;
    keys.tab_to("#groups-view", FEWER_THAN).await;
    keys.press("ArrowDown").await;
    browser.wait_for("document.querySelector('#groups .plot').getAttribute('aria-valuemax') === '5'").await;
    assert!(browser.has_focus("#groups-view").await, "choosing a view keeps the focus where it is");
    keys.tab_to("#groups .plot", FEWER_THAN).await;
    let third = "document.querySelectorAll('#groups tbody th')[2].firstChild.textContent";
    for now in ["2", "3"] {
        keys.press("ArrowRight").await;
        browser.wait_for(&format!("document.activeElement.getAttribute('aria-valuenow') === '{now}'")).await;
    }
    let third = browser.value(third).await;
    assert_eq!(json!(browser.text("#groups .readout-period b").await), third);
    let said = browser.value("document.activeElement.getAttribute('aria-valuetext')").await;
    assert!(said.as_str().expect("a text").starts_with(third.as_str().expect("a name")), "{said}");
    assert!(keys.presses < FEWER_THAN, "{} presses", keys.presses);
    browser.quit().await;
}

#[tokio::test]
async fn few_keys_reach_a_group_on_a_desk() {
    reaches_a_group(DESK).await;
}

#[tokio::test]
async fn few_keys_reach_a_group_on_a_phone() {
    reaches_a_group(PHONE).await;
}

/// The picture of a chart, as it is now.
fn picture(section: &str) -> String {
    // One that is out of sight is painted some moments after its element is there, and has a direction then.
    format!("(document.querySelector('{section} canvas[dir]')?.toDataURL() ?? null)")
}

/// Waits until a chart is painted, and otherwise than before.
async fn wait_for_another(browser: &Browser, section: &str, before: &Value) {
    browser.wait_for(&format!("![null, {before}].includes({})", picture(section))).await;
}

#[tokio::test]
async fn a_council_is_picked_by_its_name() {
    let (served, browser) = started(DESK).await;
    browser.open_live(&served.page("fair-work/")).await;
    let council = "document.querySelector('#compare .readout-period b').textContent";
    assert_eq!(browser.value(council).await, json!("Luton"));
    let before = browser.value(&picture("#compare")).await;
    browser.value("document.querySelector('#strip-pick').focus()").await;
    browser.type_text("bedford").await;
    browser.press("Enter").await;
    browser.wait_for(&format!("{council} === 'Bedford'")).await;
    wait_for_another(&browser, "#compare", &before).await;
    let unknown = "document.querySelector('#compare .field [role=status]').textContent";
    assert_eq!(browser.value(unknown).await, json!(""));

    browser.value("document.querySelector('#strip-pick').select()").await;
    browser.type_text("Atlantis").await;
    browser.press("Tab").await;
    browser.wait_for(&format!("{unknown}.length > 0")).await;
    assert_eq!(browser.value(council).await, json!("Bedford"), "an unknown name moves nothing");

    // Now the chart has focus: keys walk from figure to figure, whatever the names are.
    browser.value("document.querySelector('#compare .plot').focus()").await;
    let now = "Number(document.activeElement.getAttribute('aria-valuenow'))";
    let mut place = browser.value(now).await.as_u64().expect("a position");
    let mut figure = figure_of_stop(&browser).await;
    for _ in 0..4 {
        browser.press("ArrowRight").await;
        browser.wait_for(&format!("{now} === {}", place + 1)).await;
        let next = figure_of_stop(&browser).await;
        assert!(next >= figure, "{next} comes after {figure}");
        (place, figure) = (place + 1, next);
    }
    assert_eq!(browser.value(unknown).await, json!(""), "the message goes with the next look");
    browser.press("Escape").await;
    browser.wait_for(&format!("{council} === 'Luton'")).await;
    browser.wait_for(&format!("{} === {before}", picture("#compare"))).await;
    assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
    browser.quit().await;
}

/// The figure of the council that the strip marks, as its slider says it.
async fn figure_of_stop(browser: &Browser) -> f64 {
    let said = browser.value("document.activeElement.getAttribute('aria-valuetext')").await;
    let said = said.as_str().expect("a text").to_owned();
    let (name, lines) = said.split_once(": ").expect("a council with its figures");
    let own = lines.strip_prefix(name).unwrap_or_else(|| panic!("{said} begins with {name}"));
    own.split('%').next().and_then(|figure| figure.trim().parse().ok()).unwrap_or_else(|| panic!("{said}"))
}

#[tokio::test]
async fn other_peers_and_other_groups_are_drawn_from_the_start() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("best-start/")).await;
    for (select, section) in [("peers-view", ".panel:has(#peers-view)"), ("groups-view", ".panel:has(#groups-view)")] {
        let stop = format!("document.querySelector('{section} .readout-period b').textContent");
        let (first, before) = (browser.value(&stop).await, browser.value(&picture(section)).await);
        browser.value(&format!("document.querySelectorAll('{section} .step')[1].click()")).await;
        browser.wait_for(&format!("{stop} !== {first}")).await;
        wait_for_another(&browser, section, &before).await;
        browser.value(&format!("document.querySelector('#{select}').focus()")).await;
        browser.press("ArrowDown").await;
        let slider = format!("document.querySelector('{section} .plot')");
        let shown = format!("document.querySelectorAll('{section} tbody tr').length");
        browser.wait_for(&format!("document.querySelector('#{select}').value === '1'")).await;
        browser.wait_for(&format!("{slider}.getAttribute('aria-valuemax') === String({shown})")).await;
        wait_for_another(&browser, section, &before).await;
        let expected = match select {
            // The place is looked at first among its peers, the first group among groups.
            "peers-view" => json!("Luton"),
            _ => browser.value(&format!("document.querySelector('{section} tbody th').firstChild.textContent")).await,
        };
        assert_eq!(browser.value(&stop).await, expected, "{section} begins anew");
    }
    assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
    assert!(browser.layout_shift().await < NO_SHIFT);
    browser.quit().await;
}

/// The text of a value of the accessibility tree.
fn plain(value: &Value) -> String {
    value["value"].as_str().unwrap_or_default().replace('\u{a0}', " ")
}

/// The texts in a node of the accessibility tree.
fn words_in(nodes: &[Value], node: &Value) -> String {
    if node["role"]["value"] == json!("StaticText") {
        return plain(&node["name"]);
    }
    let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
    let children = children.iter().filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id));
    let words = children.map(|child| words_in(nodes, child)).filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What assistive technology is told of a page: roles with their names, in order.
async fn transcript(browser: &Browser) -> String {
    const SAID: [&str; 12] = [
        "heading",
        "link",
        "button",
        "slider",
        "combobox",
        "textbox",
        "searchbox",
        "table",
        "caption",
        "status",
        "navigation",
        "DisclosureTriangle",
    ];
    browser.chromium("Accessibility.enable", json!({})).await;
    let tree = browser.chromium("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let of = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let mut said = String::new();
    let mut open: Vec<&Value> = nodes.first().into_iter().collect();
    while let Some(node) = open.pop() {
        let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
        open.extend(children.iter().rev().filter_map(of));
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if node["ignored"] == json!(true) || !SAID.contains(&role) {
            continue;
        }
        // A status and a caption have no name of their own: they are what stands in them.
        let name = match role {
            "status" | "caption" => words_in(nodes, node),
            _ => plain(&node["name"]),
        };
        let mut line = format!("{role} \"{name}\"");
        // Chromium's protocol leaves `aria-valuetext` empty: `keys_move_the_readout` holds what a slider says.
        if role == "slider" {
            line.push_str(&format!(" at {} described \"{}\"", node["value"]["value"], plain(&node["description"])));
        }
        let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
        for property in properties {
            match property["name"].as_str() {
                Some("level") => line.push_str(&format!(" level {}", property["value"]["value"])),
                Some("disabled") if property["value"]["value"] == json!(true) => line.push_str(" disabled"),
                _ => {}
            }
        }
        said.push_str(&line);
        said.push('\n');
    }
    said
}

#[tokio::test]
async fn a_page_is_told_as_it_is_written() {
    let (served, browser) = started(DESK).await;
    browser.open_live(&served.page("fair-work/")).await;
    let said = transcript(&browser).await;
    browser.quit().await;
    let path = "tests/expected/transcript_of_fair_work.txt";
    if updates_golden() {
        std::fs::write(root(path), &said).expect("the transcript can be written");
    }
    assert!(said.trim_end() == text(path).trim_end(), "{path} is another than\n{said}");
}
