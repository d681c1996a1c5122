//! The published folder as a whole: what every page has, and that the page about the site is complete.

use std::fs;
use std::path::Path;

use marmot::publish::{Options, publish};
use marmot::snapshot::Snapshot;
use marmot::stats::methods::Method;
use marmot::words::{Topic, Words};

use crate::support::{between, luton, none_of, pages, places, published, resolved, unescaped};

#[test]
fn the_published_folder_holds_together() {
    places().into_iter().for_each(check_whole);
}

fn check_whole(snapshot: &'static Snapshot) {
    let found = pages(published(snapshot));
    assert!(found.len() > 100, "{} pages", found.len());
    let mut wrong = Vec::new();
    for (name, page) in &found {
        if !name.starts_with("embed/")
            && !page.contains(&format!("href=\"{}about/\"", "../".repeat(name.matches('/').count())))
        {
            wrong.push(format!("{name} does not lead to the page about the site"));
        }
        if page.matches("<h1").count() != 1 {
            wrong.push(format!("{name} has not one h1"));
        }
    }
    none_of(&wrong);
    check_about(snapshot, &unescaped(&found["about/index.html"]));
}

/// Addresses of the site stand in pages only where it is known, and every view leads to its full page.
#[test]
fn a_site_that_knows_its_address_says_it() {
    let options =
        Options { url: Some("https://www.example.gov.uk/health".parse().expect("an address")), ..Options::default() };
    let (known, unknown) = (tempfile::tempdir().expect("a folder"), published(luton()));
    publish(luton(), known.path(), &options).expect("the folder can be written");
    let known = known.path();
    let page = |folder: &Path, path: &str| fs::read_to_string(folder.join(path)).expect("a page");
    for path in
        ["fair-work/employment-rate/", "embed/fair-work/employment-rate/", "embed/fair-work/employment-rate/finding/"]
    {
        let text = page(known, &format!("{path}index.html"));
        let canonical =
            "<link rel=\"canonical\" href=\"https://www.example.gov.uk/health/fair-work/employment-rate/\">";
        assert!(text.contains(canonical) && text.contains("property=\"og:description\""), "{path}");
        let picture =
            "property=\"og:image\" content=\"https://www.example.gov.uk/health/fair-work/employment-rate/card.png\"";
        assert!(text.contains(picture) && text.contains("content=\"summary_large_image\""), "{path}");
        let unknown = page(unknown, &format!("{path}index.html"));
        assert!(!unknown.contains("canonical") && !unknown.contains("og:image"), "{path}");
        // Paper says where newer figures will be.
        let printed = "Newer figures will be at https://www.example.gov.uk/health/fair-work/employment-rate/";
        let is_page = !path.starts_with("embed/");
        assert_eq!((text.contains(printed), text.contains("class=\"square\"")), (is_page, is_page), "{path}");
        assert!(!unknown.contains("class=\"printed\""), "{path}");
    }
    let full = pages(known);
    let full = full.keys().filter(|name| !name.starts_with("embed/")).count();
    let sitemap = page(known, "sitemap.xml");
    assert_eq!(sitemap.matches("<loc>https://www.example.gov.uk/health/").count(), full);
    assert!(!sitemap.contains("/embed/") && !unknown.join("sitemap.xml").exists());
}

/// Every page with figures has its picture beside it, of the size that pages tell.
#[test]
fn every_page_with_figures_has_its_picture() {
    let (snapshot, folder) = (luton(), published(luton()));
    let found = pages(folder);
    let own = found.keys().filter_map(|name| name.strip_suffix("index.html"));
    let own = own.filter(|path| !["embed/", "about/", "add/"].iter().any(|other| path.starts_with(other)));
    let mut count = 0;
    for path in own {
        let picture = fs::read(folder.join(format!("{path}card.png"))).unwrap_or_else(|_| panic!("{path}"));
        let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((&picture[1..4], side(16), side(20)), (b"PNG".as_slice(), 1200, 630), "{path}");
        count += 1;
    }
    let measures: usize = snapshot.objectives.iter().map(|objective| objective.indicators.len()).sum();
    assert_eq!(count, 1 + snapshot.objectives.len() + measures);
    assert!(!folder.join("fonts").exists(), "the letters stay in the command");
}

/// A frame is small: what leads out of it says where it opens, and cannot reach back.
#[test]
fn every_link_out_of_a_frame_leaves_it() {
    let mut found = pages(published(luton()));
    found.retain(|name, _| name.starts_with("embed/"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, page) in &found {
        for link in page.split("<a ").skip(1).map(|rest| rest.split('>').next().expect("a tag ends")) {
            let address = between(link, "href=\"", "\"").next().unwrap_or_default();
            let stays = address.starts_with('#')
                || (!address.starts_with("https://")
                    && resolved(name, address).is_some_and(|path| path.starts_with("embed/")));
            let takes_all = link.contains("target=\"_top\"");
            let opens_another = link.contains("target=\"_blank\"") && link.contains("noopener");
            if stays {
                continue;
            }
            count += 1;
            if !takes_all && !opens_another {
                wrong.push(format!("{name}: {link}"));
            }
        }
    }
    none_of(&wrong);
    assert!(found.len() > 50 && count > found.len(), "{count} links out of {} pages", found.len());
}

fn check_about(snapshot: &Snapshot, page: &str) {
    let words = Words::of(snapshot);
    for (file, source) in snapshot.sources.iter() {
        assert!(page.contains(&format!("<td>{file}</td>")), "{file} is not among the sources");
        assert!(page.contains(&source.publisher) && page.contains(&source.title), "{file} has no publisher");
    }
    for indicator in snapshot.indicators.values() {
        assert!(page.contains(&indicator.measure.plain_title), "{} is not among the sources", indicator.measure.id);
    }
    for method in Method::ALL {
        assert!(page.contains(words.method(method).name), "{method:?} is not among the methods");
        assert!(page.contains(method.facts().formula), "{method:?} has no formula");
    }
    for topic in Topic::ALL {
        assert!(page.contains(&format!(" id=\"{}\"", topic.anchor())), "{topic:?}");
    }
    assert!(page.contains(&snapshot.place.council) && page.contains(&words.date(snapshot.place.date)));
    let dated = format!("href=\"../data/snapshot-{}.json\"", snapshot.place.date);
    assert!(page.contains("href=\"../snapshot.json\"") && page.contains(&dated), "the figures as one file");
    for inline in [" style=", "<style", "<script>", " onclick="] {
        assert!(!page.contains(inline), "{inline} in the page about the site");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(!page.contains("<h3"), "headings go one step at a time");
    assert_eq!(page.matches("<caption").count(), page.matches("<table").count());
    assert!(!page.contains("<th>"), "a heading of a table has a scope");
}
