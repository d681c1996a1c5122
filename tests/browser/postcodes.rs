//! Find my area: answered on the reader's device, from one file, with nothing said of what was asked.

use serde_json::{Value, json};

use crate::engine::{Browser, Engine, PHONE};
use crate::served::{Answer, Served, started};

const SAID: &str = "document.querySelector('.found').textContent";
const AREA: &str = "document.querySelector('#where .readout-period b')?.textContent";

/// The addresses that the page has asked for since it was loaded, with the page's own.
async fn asked(browser: &Browser) -> Vec<String> {
    let asked = "performance.getEntriesByType('resource').map((entry) => entry.name).concat(location.href)";
    serde_json::from_value(browser.value(asked).await).expect("addresses")
}

async fn type_postcode(browser: &Browser, postcode: &str) {
    browser.value("document.querySelector('#postcode').focus()").await;
    browser.value("document.querySelector('#postcode').select()").await;
    browser.type_text(postcode).await;
}

#[tokio::test]
async fn a_postcode_is_answered_by_one_request_that_does_not_tell_it() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("standard-of-living/households-deprived-2plus/")).await;
    let before = asked(&browser).await;
    type_postcode(&browser, "lu33df").await;
    browser.press("Enter").await;
    browser.wait_for(&format!("{SAID} === 'LU3 3DF is in Marsh Farm, in Sundon Park ward.'")).await;
    assert_eq!(browser.value(AREA).await, json!("Marsh Farm"), "the map is at the area");
    let mut new: Vec<String> = asked(&browser).await.into_iter().filter(|url| !before.contains(url)).collect();
    assert_eq!(new.len(), 1, "{new:?}");
    assert!(new.remove(0).ends_with("/postcodes.json"));

    // Whatever else is asked, the file is known; and a search that fails moves nothing.
    for (typed, said) in [
        ("LU1 1AB", "LU1 1AB is no longer in use. It was in Central Luton, in Farley ward."),
        ("LU3", "Type the whole postcode, both parts of it."),
        ("SW1A 1AA", "SW1A 1AA is outside Luton."),
        ("LU3 9ZZ", "LU3 9ZZ is not a Luton postcode that we know."),
        (
            "<img src=x onerror=alert(1)>",
            "That does not look like a postcode. A postcode has letters and numbers in two parts.",
        ),
    ] {
        type_postcode(&browser, typed).await;
        browser.value("document.querySelector('button.find').click()").await;
        browser.wait_for(&format!("{SAID} === {}", json!(said))).await;
    }
    assert_eq!(browser.value(AREA).await, json!("Central Luton"), "the last area that was found");
    let now = asked(&browser).await;
    assert_eq!(now.len(), before.len() + 1, "{now:?}");
    let all = now.join(" ").to_lowercase();
    assert!(!all.contains("lu33df") && !all.contains("3df") && !all.contains("lu1"), "{all}");
    let kept = "[localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state ?? null)]";
    let kept = browser.value(kept).await;
    assert!(kept == json!([0, 0, "", "null"]) || !kept.to_string().to_lowercase().contains("3df"), "{kept}");
    assert_eq!(kept[0], json!(0));
    assert_eq!(kept[1], json!(0));

    // Another measure opens at the same area, by the boundaries of its own map.
    browser.value("document.querySelector('.rows a[href*=\"children-low-income\"]').click()").await;
    browser.wait_for("location.pathname.includes('children-low-income')").await;
    browser.wait_for(&format!("{AREA} === 'Central Luton & Park Town'")).await;
    assert_eq!(browser.axe().await, Vec::<String>::new());
    assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
    browser.quit().await;
}

#[tokio::test]
async fn an_area_is_chosen_from_the_list() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("healthy-places/overcrowded-households/")).await;
    let names = browser.value("[...document.querySelectorAll('#map-areas option')].map((one) => one.text)").await;
    let names: Vec<String> = serde_json::from_value(names).expect("names");
    assert!(names.len() == 23 && names.is_sorted(), "{names:?}");
    browser.value("document.querySelector('#map-areas').focus()").await;
    browser.press("ArrowDown").await;
    browser.wait_for(&format!("{AREA} === {}", json!(names[1]))).await;
    assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
    browser.quit().await;
}

#[tokio::test]
async fn a_postcode_that_cannot_be_looked_up_says_so_and_can_be_tried_again() {
    let served = Served::answering(Answer::NoPostcodes).await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
    browser.open_live(&served.page("healthy-places/overcrowded-households/")).await;
    for _ in 0..2 {
        type_postcode(&browser, "LU3 3DF").await;
        browser.press("Enter").await;
        browser.wait_for(&format!("{SAID}.startsWith('We could not look the postcode up.')")).await;
    }
    assert_eq!(browser.value("document.querySelector('.found').getAttribute('role')").await, Value::from("status"));
    browser.quit().await;
}
