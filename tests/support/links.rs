//! A published folder in memory, and every link in it that leads nowhere.

use std::path::Path;

use serde_json::Value;

use super::{Tree, none_of, tree};

/// What the app loads of an explorer.
const EXPLORERS: [&str; 2] = ["/page.json", "/explorer.json"];

/// Attributes that hold addresses.
const ADDRESSES: [&str; 2] = ["href", "src"];
/// Attributes that hold ids of the same page, with spaces between.
const IDS: [&str; 3] = ["aria-labelledby", "aria-describedby", "for"];
/// What a script may load.
const LOADED: [&str; 4] = [".js", ".css", ".wasm", ".json"];
/// What the module calls its glue when it asks for a function of it: a name and no file.
const GLUE: &str = "./explorer_bg.js";

/// A published folder.
pub struct Site {
    files: Tree,
    /// Where it will be, as far as it knows: full addresses that begin so are its own.
    address: String,
    /// Whether it is a release, read by itself.
    is_release: bool,
}

impl Site {
    /// What lies in a folder, that will be at an address.
    pub fn read(folder: &Path, address: &str) -> Self {
        Self { files: tree(folder), address: address.to_owned(), is_release: false }
    }

    /// A release in it, which is whole by itself: only full addresses lead out of it.
    pub fn release(&self, version: &str) -> Self {
        let below = format!("v/{version}/");
        let own = self.files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&below)?, bytes)));
        let files = own.map(|(path, bytes)| (path.to_owned(), bytes.clone())).collect();
        Self { files, address: self.address.clone(), is_release: true }
    }

    /// The same without its releases.
    pub fn moving(mut self) -> Self {
        self.files.retain(|path, _| !path.starts_with("v/"));
        self
    }

    /// Fails with every link that leads nowhere.
    pub fn check(&self) {
        let (broken, links) = self.broken();
        none_of(&broken);
        assert!(links > 2 * self.files.len(), "{links} links in {} files", self.files.len());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path).unwrap_or_else(|| panic!("there is no {path}"));
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.files[path]).into_owned()
    }

    fn ending(&self, ending: &str) -> impl Iterator<Item = (&String, String)> {
        let paths = self.files.keys().filter(move |path| path.ends_with(ending));
        paths.map(|path| (path, self.text(path)))
    }

    /// Every link that leads nowhere, with the file that it stands in, and how many there are in all.
    pub fn broken(&self) -> (Vec<String>, usize) {
        let mut links: Vec<(String, String)> = Vec::new();
        for (path, text) in self.ending(".html") {
            links.extend(in_page(&text).into_iter().map(|link| (path.clone(), link)));
        }
        for (path, text) in self.ending(".css") {
            links.extend(in_styles(&text).into_iter().map(|link| (path.clone(), link)));
        }
        for (path, text) in self.ending(".js") {
            links.extend(in_script(&text).into_iter().map(|link| (path.clone(), link)));
        }
        for (path, text) in EXPLORERS.iter().flat_map(|name| self.ending(name)) {
            links.extend(between(&text, "\"href\":\"", "\"").map(|link| (path.clone(), link.to_owned())));
        }
        for path in ["sitemap.xml", "releases.json", "add/choices.json"].map(str::to_owned) {
            if self.files.contains_key(&path) {
                links.extend(in_list(&path, &self.text(&path)).into_iter().map(|link| (path.clone(), link)));
            }
        }
        for path in self.files.keys() {
            let original = [".br", ".gz"].iter().find_map(|twin| path.strip_suffix(twin));
            links.extend(original.map(|original| (path.clone(), format!("{}{original}", up(path)))));
        }
        let broken =
            links.iter().filter_map(|(path, link)| Some(format!("{path}: {link} {}", self.fault(path, link)?)));
        (broken.collect(), links.len())
    }

    /// What is wrong with a link.
    fn fault(&self, path: &str, link: &str) -> Option<&'static str> {
        if let Some(own) = link.strip_prefix(&self.address).filter(|_| !self.address.is_empty()) {
            // A release names the pages of the moving site, which are the same.
            return self.missing(path, &format!("{}{own}", up(path)));
        }
        if link.starts_with("https://") {
            return path.ends_with("sitemap.xml").then_some("is of another site");
        }
        let is_shared = EXPLORERS.iter().any(|name| path.ends_with(name));
        if is_shared || link.starts_with('/') || link.contains("://") || link.starts_with("javascript:") {
            return Some("is not to be used there");
        }
        self.missing(path, link)
    }

    fn missing(&self, path: &str, link: &str) -> Option<&'static str> {
        let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
        let (address, asked) = address.split_once('?').unwrap_or((address, ""));
        let Some(target) = resolved(path, address) else { return Some("leads out of the folder") };
        let target = match target.as_str() {
            _ if address.is_empty() => path.to_owned(),
            folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        // The list of releases lies at the root alone; in a release, the page for web editors does without.
        let is_list = target.ends_with("releases.json") && (self.is_release || target.starts_with("v/"));
        if !self.files.contains_key(&target) && !is_list {
            return Some("leads nowhere");
        }
        if !anchor.is_empty() && !self.text(&target).contains(&format!(" id=\"{anchor}\"")) {
            return Some("leads to no part of that page");
        }
        let value = |name: &str| asked.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
        let chosen: String =
            ["objective", "indicator"].into_iter().filter_map(value).map(|slug| format!("{slug}/")).collect();
        let is_chosen = chosen.is_empty() || self.files.contains_key(&format!("{chosen}index.html"));
        (!is_chosen).then_some("asks for what there is not")
    }
}

/// The way from a file to the root.
fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The path of a relative address from the root; none where it leads out.
pub fn resolved(path: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." => {}
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

/// Texts that stand between two others.
pub fn between<'a>(text: &'a str, start: &str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).collect::<Vec<_>>().into_iter().map(move |rest| rest.split(end).next().expect("a start"))
}

/// A text of a page without the signs that escape it.
pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

fn in_page(html: &str) -> Vec<String> {
    let values = |name: &str| between(html, &format!(" {name}=\""), "\"").map(unescaped).collect::<Vec<_>>();
    let mut links: Vec<String> = ADDRESSES.iter().flat_map(|name| values(name)).collect();
    let told = ["og:url", "og:image"].map(|name| format!("property=\"{name}\" content=\""));
    links.extend(told.iter().flat_map(|start| between(html, start, "\"")).map(unescaped));
    // What the app loads: two files below the root, by the path that the page names.
    for (root, path) in values("data-root").into_iter().zip(values("data-path")) {
        let objective = path.split('/').next().unwrap_or_default();
        links.extend([format!("{root}{path}page.json"), format!("{root}{objective}/explorer.json")]);
    }
    links.extend(
        IDS.iter()
            .flat_map(|name| values(name))
            .flat_map(|ids| ids.split(' ').map(|id| format!("#{id}")).collect::<Vec<_>>()),
    );
    links
}

fn in_styles(css: &str) -> Vec<String> {
    let urls =
        between(css, "url(", ")").map(|url| url.trim_matches(['"', '\''])).filter(|url| !url.starts_with("data:"));
    urls.chain(between(css, "@import \"", "\"")).map(str::to_owned).collect()
}

/// File names in quotes: all scripts lie at the root, and name what they load from there.
fn in_script(script: &str) -> Vec<String> {
    let texts = script.split(['"', '\'', '`', '}']);
    let files = texts.filter(|text| {
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "._/-".contains(sign);
        LOADED.iter().any(|ending| text.len() > ending.len() && text.ends_with(ending)) && text.chars().all(is_plain)
    });
    // What follows a name that is known later begins with a slash.
    files.filter(|file| !file.starts_with('/') && *file != GLUE).map(str::to_owned).collect()
}

fn in_list(path: &str, text: &str) -> Vec<String> {
    if path == "sitemap.xml" {
        return between(text, "<loc>", "</loc>").map(unescaped).collect();
    }
    let json: Value = serde_json::from_str(text).expect("JSON");
    let string = |value: &Value| value.as_str().expect("a text").to_owned();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    if path == "releases.json" {
        let loader = |release: &Value| if release["integrity"].is_null() { "" } else { "embed.js" };
        return list(&json)
            .iter()
            .map(|release| format!("v/{}/{}", string(&release["version"]), loader(release)))
            .collect();
    }
    let mut links = Vec::new();
    for objective in list(&json) {
        let root = format!("../{}/", string(&objective["slug"]));
        links.push(root.clone());
        for measure in list(&objective["measures"]) {
            let page = format!("{root}{}/", string(&measure["slug"]));
            links.push(page.replacen("../", "../embed/", 1) + "finding/");
            links.extend(list(&measure["questions"]).iter().map(|question| format!("{page}#{}", string(&question[0]))));
        }
    }
    links
}
