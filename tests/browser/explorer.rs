//! Each explorer at a phone's, a small phone's and a desk's size: loads, draws, switches, listens.

use serde_json::json;

use crate::engine::{Browser, DESK, Engine, NARROW, NO_SHIFT, PHONE, Screen};
use crate::served::{Answer, Served, started};

const OBJECTIVES: [&str; 8] = [
    "best-start",
    "skills-and-control",
    "fair-work",
    "standard-of-living",
    "healthy-places",
    "prevention",
    "discrimination-and-racism",
    "environment-and-health",
];

/// Whether every canvas has painted pixels.
const INK: &str = "document.querySelector('.chart canvas') !== null && [...document.querySelectorAll('.chart canvas')].every((canvas) =>
    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte !== 0))";

async fn each_explorer(screen: Screen) {
    let (served, browser) = started(screen).await;
    for objective in OBJECTIVES {
        browser.open_live(&served.page(&format!("{objective}/"))).await;
        browser.wait_for("document.querySelectorAll('.chart canvas').length > 0").await;
        browser.wait_for(INK).await;
        let sideways = browser.value("document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!(sideways, json!(false), "{objective} scrolls sideways at {}", screen.width);
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{objective} at {}", screen.width);
        assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new(), "{objective}");
        assert!(browser.layout_shift().await < NO_SHIFT, "{objective} shifts at {}", screen.width);
        assert!(browser.arriving_shift().await < 0.01, "{objective} shifts as it comes at {}", screen.width);
    }
    browser.quit().await;
}

#[tokio::test]
async fn each_explorer_works_on_a_phone() {
    each_explorer(PHONE).await;
}

#[tokio::test]
async fn each_explorer_works_on_a_small_phone() {
    each_explorer(NARROW).await;
}

/// The app moves the address from `…/fair-work/` to `…/fair-work/median-weekly-pay/`.
#[tokio::test]
async fn links_around_the_explorer_lead_where_they_led_before() {
    let (served, browser) = started(DESK).await;
    let around = "JSON.stringify([...document.querySelectorAll('a, [rel=icon]')].filter((link) => link.href && !link.closest('#explorer'))
        .map((link) => link.href.replace(/#.*/, '')).filter((address) => address !== location.href))";
    browser.open(served.page("fair-work/")).await;
    let before = browser.value(around).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.value("document.querySelector('.rows a[href*=median-weekly-pay]').click()").await;
    browser.wait_for("location.pathname.endsWith('/fair-work/median-weekly-pay/')").await;
    assert!(before.as_str().is_some_and(|links| links.contains("/about/")), "{before}");
    assert_eq!(browser.value(around).await, before);
    browser.quit().await;
}

/// A new canvas takes longer than all that is painted on it.
#[tokio::test]
async fn measures_share_their_canvases() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("fair-work/")).await;
    let script = "(() => { window.made = 0; const make = document.createElement;
        document.createElement = function (name) { made += name === 'canvas'; return make.apply(this, arguments); }; })()";
    browser.value(script).await;
    let choose = async |slug: &str| {
        browser.value(&format!("document.querySelector('.rows a[href*={slug}]').click()")).await;
        browser.wait_for(&format!("location.pathname.endsWith('/{slug}/')")).await;
        browser.wait_for("!document.querySelector('.to-come')").await;
    };
    for slug in ["median-weekly-pay", "claimant-count"] {
        choose(slug).await;
    }
    browser.value("made = 0").await;
    for slug in ["median-weekly-pay", "claimant-count", "median-weekly-pay"] {
        choose(slug).await;
    }
    assert_eq!(browser.value("made").await, json!(0));
    browser.wait_for(INK).await;
    browser.quit().await;
}

/// The browser unfolds the published list, and then the app does.
#[tokio::test]
async fn a_list_that_was_open_stays_open_and_folds_at_once() {
    let (served, browser) = started(PHONE).await;
    browser.open(served.page("fair-work/")).await;
    browser.value("document.querySelector('.choose > summary').click()").await;
    browser.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
    let is_open = "document.querySelector('.choose').open";
    assert_eq!(browser.value(is_open).await, json!(true));
    browser.value("document.querySelector('.choose > summary').click()").await;
    browser.wait_for(&format!("!{is_open}")).await;
    browser.quit().await;
}

/// Links of the menu to the most questions that a measure has.
#[tokio::test]
async fn the_longest_menu_stands_in_one_line_on_a_small_phone() {
    let (served, browser) = started(NARROW).await;
    browser.open_live(&served.page("healthy-places/overcrowded-households/")).await;
    let tops = "new Set([...document.querySelectorAll('.menu li')].filter((item) => item.offsetHeight > 0)
        .map((item) => item.offsetTop)).size";
    assert_eq!(browser.value(tops).await, json!(1));
    browser.quit().await;
}

#[tokio::test]
async fn each_explorer_works_on_a_desk() {
    each_explorer(DESK).await;
}

#[tokio::test]
async fn choosing_a_measure_redraws_and_moves_the_address() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.wait_for(INK).await;
    let picture = "document.querySelector('.chart canvas').toDataURL()";
    let (before, finding) = (browser.value(picture).await, browser.text("#finding").await);
    browser.value("document.querySelector('.choose > summary').click()").await;
    browser.value("document.querySelector('.rows a[href*=median-weekly-pay]').click()").await;
    browser.wait_for("location.pathname.endsWith('/fair-work/median-weekly-pay/')").await;
    browser.wait_for(INK).await;
    assert_ne!(browser.text("#finding").await, finding);
    assert_ne!(browser.value(picture).await, before);
    assert_eq!(browser.value("document.querySelector('.choose').open").await, json!(false));
    assert_eq!(browser.value("document.activeElement.id").await, json!("finding"));
    browser.driver.back().await.expect("the way back");
    browser.wait_for("location.pathname.endsWith('/fair-work/')").await;
    browser
        .wait_for(&format!(
            "document.querySelector('#finding').textContent.replaceAll('\\u00a0', ' ') === {}",
            json!(finding)
        ))
        .await;
    assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
    browser.quit().await;
}

#[tokio::test]
async fn keys_move_the_readout() {
    let (served, browser) = started(DESK).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.wait_for(INK).await;
    assert_eq!(browser.text(".readout-period b").await, "2023");
    browser.value("document.querySelector('.plot').focus()").await;
    for (key, expected) in [
        ("ArrowLeft", "2022"),
        ("Home", "2005"),
        ("ArrowRight", "2006"),
        ("End", "2023"),
        ("ArrowLeft", "2022"),
        ("Escape", "2023"),
    ] {
        browser.press(key).await;
        browser
            .wait_for(&format!("document.querySelector('.readout-period b').textContent === {}", json!(expected)))
            .await;
    }
    let said = browser.value("document.querySelector('.plot').getAttribute('aria-valuetext')").await;
    assert_eq!(said, json!("2023: Luton 70.5% (66.3 to 74.7), England 76.0%, East of England 77.5%"));
    browser.quit().await;
}

#[tokio::test]
async fn a_finger_moves_the_readout_and_the_buttons_step_it() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.wait_for(INK).await;
    browser.value("document.querySelector('.plot').scrollIntoView({ block: 'center' })").await;
    let corner = browser.value("(({ left, top, height }) => [left, top + height / 2])(document.querySelector('.plot').getBoundingClientRect())").await;
    let (left, middle) = (corner[0].as_f64().expect("x"), corner[1].as_f64().expect("y"));
    for (kind, points) in [
        ("touchStart", json!([{ "x": left + 60.0, "y": middle }])),
        ("touchMove", json!([{ "x": left + 120.0, "y": middle }])),
        ("touchEnd", json!([])),
    ] {
        browser.chromium("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    }
    browser.wait_for("document.querySelector('.readout-period b').textContent !== '2023'").await;
    let at_finger: i64 = browser.text(".readout-period b").await.parse().expect("a year");
    browser.value("document.querySelectorAll('.step')[1].click()").await;
    browser.wait_for(&format!("document.querySelector('.readout-period b').textContent === '{}'", at_finger + 1)).await;
    browser.quit().await;
}

/// It has nothing to touch, so it runs nothing.
#[tokio::test]
async fn the_place_page_reads_whole_at_every_size() {
    let (served, browser) = started(PHONE).await;
    for screen in [PHONE, NARROW, DESK] {
        browser.set_screen(screen).await;
        browser.open(served.page("")).await;
        browser.wait_for("document.readyState === 'complete'").await;
        assert_eq!(browser.value("document.querySelectorAll('.card').length").await, json!(8));
        // Nothing to touch: one script is for a style that is refused, one for the button that shares.
        let scripts = "[...document.scripts].map((one) => one.src.split('/').pop())";
        assert_eq!(browser.value(scripts).await, json!(["styled.js", "share.js"]));
        let sideways = browser.value("document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!(sideways, json!(false), "at {}", screen.width);
        assert_eq!(browser.axe().await, Vec::<String>::new());
        assert_eq!(browser.complaints(&served.url).await, Vec::<String>::new());
        assert!(browser.layout_shift().await < NO_SHIFT);
    }
    browser.quit().await;
}

#[tokio::test]
async fn a_frame_keeps_its_own_address_and_leads_to_the_full_page() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("embed/prevention/")).await;
    let entries = browser.value("history.length").await;
    browser.value("document.querySelector('.rows a[href*=adult-obesity]').click()").await;
    browser.wait_for("location.pathname.endsWith('/embed/prevention/adult-obesity/')").await;
    assert_eq!(browser.value("history.length").await, entries);
    assert_eq!(browser.value("document.querySelector('.page-foot a').target").await, json!("_blank"));
    assert_eq!(browser.axe().await, Vec::<String>::new());
    browser.quit().await;
}

/// Whatever is wrong with the file, the page stays whole, says so, and the console says why once.
#[tokio::test]
async fn a_page_stays_whole_whatever_its_figures_are_answered_with() {
    for (answer, reason) in [
        (Answer::Missing, "status 404"),
        (Answer::TooLarge, "larger than 4000000 bytes"),
        (Answer::Endless, "larger than 4000000 bytes"),
        (Answer::CutFile, "is not of the form of this site"),
        (Answer::NotText, "is not of the form of this site"),
        (Answer::NotJson, "is not of the form of this site"),
        (Answer::Empty, "is not of the form of this site"),
        (Answer::OtherForm, "its form is 99, not 1"),
        (Answer::ForeignTag, "title is not a word of its list"),
        (Answer::Never, "did not arrive"),
    ] {
        let served = Served::answering(answer).await;
        let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
        browser.open(served.page("fair-work/")).await;
        browser.wait_longer_for("!document.querySelector('.message').hidden").await;
        assert!(browser.text("#finding").await.contains("71 in every 100"), "{answer:?}");
        assert_eq!(browser.value("document.querySelectorAll('.still').length > 0").await, json!(true), "{answer:?}");
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{answer:?}");
        let said = browser.value("window.watched.errors.filter((text) => text.startsWith('warn'))").await;
        let said: Vec<String> = serde_json::from_value(said).expect("texts");
        assert!(matches!(said.as_slice(), [only] if only.contains(reason)), "{answer:?}: {said:?}");
        browser.quit().await;
    }
}

/// The measures that a page does not show have not arrived, and will not: it is touched, and their links lead to pages.
#[tokio::test]
async fn a_page_without_the_other_measures_leads_to_their_pages() {
    let (served, browser) = started(PHONE).await;
    browser.block(&["*/explorer.json"]).await;
    browser.open(served.page("fair-work/")).await;
    browser.wait_for("document.querySelector('#explorer[data-live] #standing canvas[dir]') !== null").await;
    browser.wait_for("window.watched.errors.length > 0").await;
    assert_eq!(browser.value("document.querySelector('.message').hidden").await, json!(true), "nothing is lost");
    let period = "document.querySelector('#standing .readout-period b').textContent";
    let latest = browser.value(period).await;
    browser.value("document.querySelector('#standing .step').click()").await;
    browser.wait_for(&format!("{period} !== {latest}")).await;
    browser
        .value("(window.isThisPage = true, document.querySelector('.rows a[href*=median-weekly-pay]').click())")
        .await;
    browser.wait_for("location.pathname.endsWith('/fair-work/median-weekly-pay/') && !window.isThisPage").await;
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    browser.quit().await;
}

/// Back in the address bar to a measure that the page did not load: the page of that measure comes.
#[tokio::test]
async fn the_way_back_leads_to_a_measure_that_has_not_arrived() {
    let (served, browser) = started(PHONE).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.value("document.querySelector('.rows a[href*=median-weekly-pay]').click()").await;
    browser.wait_for("location.pathname.endsWith('/fair-work/median-weekly-pay/')").await;
    browser.block(&["*/explorer.json"]).await;
    browser.driver.refresh().await.expect("the page is loaded anew");
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    browser.value("history.back()").await;
    browser.wait_for("location.pathname.endsWith('/fair-work/')").await;
    browser.wait_for("document.querySelector('#finding').textContent.includes('71 in every 100')").await;
    browser.quit().await;
}

/// What the reader opened before the app came, in a section that waits for its turn, stays open and keeps its focus.
#[tokio::test]
async fn a_fold_that_was_opened_while_its_section_waits_stays_open() {
    let (served, browser) = started(PHONE).await;
    let script = "addEventListener('marmot-live', () => {
        const summary = document.querySelector('#compare details.fold > summary');
        summary.parentElement.open = true;
        summary.focus();
        window.wasPublished = summary.closest('section');
    }, { capture: true, once: true });";
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    browser.open(served.page("fair-work/")).await;
    browser.wait_for("window.wasPublished !== undefined").await;
    browser.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
    let same = "window.wasPublished === document.querySelector('#compare')";
    assert_eq!(browser.value(same).await, json!(true), "the section in use is left alone");
    browser.value("document.activeElement.blur()").await;
    browser.wait_for(&format!("!({same}) && document.querySelector('#compare canvas[dir]') !== null")).await;
    browser.wait_for("document.querySelector('#compare details.fold').open").await;
    browser.quit().await;
}

/// S19, X30: by the reader's own clock.
#[tokio::test]
async fn a_reader_is_told_when_newer_figures_were_due() {
    for (answer, said) in [(Answer::Published, json!(false)), (Answer::Overdue, json!(true))] {
        let served = Served::answering(answer).await;
        let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
        browser.open_live(&served.page("fair-work/")).await;
        let told = "document.querySelector('.head').textContent.includes('These are old.')";
        assert_eq!(browser.value(told).await, said, "{answer:?}");
        browser.quit().await;
    }
}

#[tokio::test]
async fn a_reader_can_try_again() {
    let (served, browser) = started(PHONE).await;
    browser.block(&["*page.json"]).await;
    browser.open(served.page("fair-work/")).await;
    browser.wait_for("!document.querySelector('.message').hidden").await;
    browser.block(&[]).await;
    browser.value("document.querySelector('.message button').click()").await;
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    assert_eq!(browser.value("document.querySelector('.message').hidden").await, json!(true));
    browser.quit().await;
}
