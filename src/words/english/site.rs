//! The page about the site: how figures are compared, where they are from, privacy and access.

use super::English;
use super::names::list;
use crate::snapshot::{Date, Source};
use crate::words::{Fact, Topic};

impl English<'_> {
    /// The heading of the page and its first sentence.
    pub fn about_page(self) -> Fact {
        let place = self.place();
        let first = format!(
            "How the figures for {place} are made and compared, and where they come from. We keep nothing about you."
        );
        Fact { title: "Methods and sources", texts: vec![first] }
    }

    /// What the words of the pages mean.
    pub fn terms(self) -> Vec<Fact> {
        vec![
            fact(
                "Margin of error",
                &[
                    "The range in which the true figure is likely to lie. Analysts call it the 95% confidence interval. Even a full count of pupils or births has one: it stands for chance from year to year.",
                ],
            ),
            fact(
                "Better, worse",
                &["A difference this size is unlikely to be chance, and we know which side is good."],
            ),
            fact(
                "Similar, or too close to call",
                &["The difference could be chance. It does not mean that the two are the same."],
            ),
            fact(
                "Not compared",
                &[
                    "We cannot say whether the difference could be chance, mostly because no margin of error is published. We show both figures and leave it at that.",
                ],
            ),
            fact(
                "Everyone was counted",
                &[
                    "The figure is from a census or another full count at one time, so there is no margin. The two are compared as they are.",
                ],
            ),
            fact(
                "Too few to show",
                &[
                    "The group is so small that one person could be seen in the figure, or that it jumps by chance. We show that there is such a group, and no figure.",
                ],
            ),
            fact("Not published", &["There is no figure for that year. We never guess it from the years around it."]),
            fact(
                "Older figure",
                &["The figure is for a time that ended more than two years before the date of these pages."],
            ),
        ]
    }

    /// A section of the page; terms, methods and the table of sources stand below it.
    pub fn topic(self, topic: Topic) -> Fact {
        match topic {
            Topic::Comparison => self.comparison(),
            Topic::Terms => fact("What the words mean", &[]),
            Topic::Methods => fact(
                "Methods behind these pages",
                &[
                    "In the formulas x is a count, n is how many it is out of, and z is 1.959964, which makes 95% limits.",
                ],
            ),
            Topic::ReadyMethods => fact(
                "Other methods, not used yet",
                &[
                    "These are built and tested, for questions that these pages do not answer yet. No figure shown today rests on them.",
                ],
            ),
            Topic::Sources => self.sources(),
            Topic::Makers => self.makers(),
            Topic::Privacy => self.privacy(),
            Topic::Accessibility => self.accessibility(),
        }
    }

    /// How and when a file was copied.
    pub fn copied(self, source: &Source) -> String {
        let from = Some(source.copied_via.clone()).filter(|via| !via.is_empty());
        let on = source.copied_on.map_or_else(|| "date not known".to_owned(), |date| self.date(date));
        let by_hand = source.transcribed.then(|| "typed in by hand".to_owned());
        from.into_iter().chain([on]).chain(by_hand).collect::<Vec<_>>().join(", ")
    }

    /// When a file was published, or that it is not known.
    pub fn published_on(self, source: &Source) -> String {
        source.published.map_or_else(|| "date not known".to_owned(), |date| self.date(date))
    }

    /// What the latest snapshot is.
    pub fn latest_snapshot(self) -> &'static str {
        "The latest figures (JSON)"
    }

    /// What the snapshot of a day is.
    pub fn dated_snapshot(self, date: Date) -> String {
        format!("The figures of {} (JSON)", self.date(date))
    }

    /// Names in one line.
    pub fn list(self, names: &[String]) -> String {
        list(names)
    }

    /// A publisher with how many files are from it.
    pub fn publisher(self, name: &str, files: usize) -> String {
        format!("{name}: {files} {}", if files == 1 { "file" } else { "files" })
    }

    fn comparison(self) -> Fact {
        let country = self.country();
        let texts = [
        "Every figure is a published one, shown as it was published. We add margins of error, verdicts and trends, by the methods below.".to_owned(),
        format!("We compare only figures for the same measure, people and time. The verdict sets the margin of error beside the figure of {country} itself. Where {country} has none, we use the region's."),
        "Fingertips, the national site for public health, does the same for most measures. For some it sets one margin beside the other. So its verdict can differ from ours on the same figures.".to_owned(),
        "About one comparison in twenty differs by chance alone. That is why we never add verdicts up to a score.".to_owned(),
    ];
        Fact { title: "How the figures are made and compared", texts: texts.into() }
    }

    fn sources(self) -> Fact {
        let mut licences: Vec<&str> = self.snapshot.sources.values().map(|source| source.licence.as_str()).collect();
        licences.sort_unstable();
        licences.dedup();
        let licences: Vec<String> = licences.into_iter().map(str::to_owned).collect();
        let under = format!("The figures are published under: {}.", list(&licences));
        let how = "We give the date of publication and the address where we know them. Where we do not, we say so, and name the copy that we took.";
        let files = "All the figures of these pages are also in one file, for people who want to check them or use them again. Two addresses lead to it. One always has the latest figures. The other has a date in its name, and stays when newer figures come.";
        Fact { title: "Sources and licences", texts: vec![under, how.to_owned(), files.to_owned()] }
    }

    fn makers(self) -> Fact {
        let place = &self.snapshot.place;
        let texts = vec![
            format!("The figures are those of their publishers, listed here. {} publishes these pages.", place.council),
            format!(
                "The pages were made from a snapshot of {}, with Marmot Explorer {}. What counts as older is measured from that day.",
                self.date(place.date),
                self.snapshot.tool
            ),
        ];
        let next = place.next_update.map(|date| format!("We plan to publish newer figures by {}.", self.date(date)));
        let texts = texts.into_iter().chain(next).collect();
        Fact { title: "Who made what", texts }
    }

    fn privacy(self) -> Fact {
        let asked = match self.snapshot.postcodes {
            Some(_) => {
                "Where a page asks for your postcode, it looks it up on your own device. What you type is sent to nobody."
            }
            None => "They do not ask you for anything.",
        };
        fact(
            "Privacy",
            &[
                "These pages keep nothing about you. They set no cookies and store nothing on your device.",
                "They do not count visits. They load no fonts, pictures or scripts from other sites, and send nothing to anyone.",
                asked,
                "Like any web server, the one that sends you these pages may keep a log of requests.",
            ],
        )
    }

    fn accessibility(self) -> Fact {
        let council = &self.snapshot.place.council;
        let texts = [
        "We want everyone to be able to use these pages. We aim for level AA of the Web Content Accessibility Guidelines, version 2.2.".to_owned(),
        "You can read every page without script, by keyboard, with a screen reader, zoomed in, and printed. Every figure in a chart is in a table too, there or on the page of its measure. No meaning rests on colour alone.".to_owned(),
        "Before a release, programmes open the pages in three kinds of browser, on small and large screens. They check them with the axe rules, and try keys, touch and reading without script.".to_owned(),
        "What we know is not good enough: people who use a screen reader or other aids every day have not tested these pages yet. The table of sources is wide, so it scrolls sideways on a small screen. Pages of publishers that we link to may be hard to use.".to_owned(),
        format!("If something does not work for you, or you need the figures in another form, tell {council}. Its website says how to reach it."),
        "If you are not happy with the answer, contact the Equality Advisory and Support Service (EASS).".to_owned(),
    ];
        Fact { title: "Accessibility statement", texts: texts.into() }
    }
}

fn fact(title: &'static str, texts: &[&str]) -> Fact {
    Fact { title, texts: texts.iter().map(|text| (*text).to_owned()).collect() }
}
