//! The page for web editors.

use super::English;
use crate::words::{AddChoice, AddWords, Editor};

impl English<'_> {
    /// Texts of the page for web editors.
    pub const fn add(self) -> &'static AddWords {
        &ADD
    }
}

static ADD: AddWords = AddWords {
    link: "Add to your site",
    title: "Put an explorer on your page",
    lead: "Choose, look, copy. No account needed.",
    without_script: "This page needs script to write the line for you. These are the pages to put in a frame:",
    what: "What to show",
    objective: "Objective",
    open_at: "Open at",
    open_at_hint: "Readers can still choose another measure.",
    part: "Part",
    everything: "The whole explorer",
    finding: "One sentence with its chart",
    only: "Only:",
    look: "How it looks",
    looks: [
        AddChoice { value: "", name: "Match the page", hint: "A frame follows the reader’s device" },
        AddChoice { value: "light", name: "Always light", hint: "" },
        AddChoice { value: "dark", name: "Always dark", hint: "" },
    ],
    way: "How your page takes it",
    ways: [
        AddChoice { value: "script", name: "A small script", hint: "Best. For editors that allow scripts" },
        AddChoice { value: "iframe", name: "An iframe", hint: "For editors that remove scripts" },
        AddChoice { value: "link", name: "A link", hint: "Works in every editor, and in emails" },
    ],
    height: "Height",
    grows: "Grows with what is shown",
    pixels: "pixels",
    level: "Level of its heading",
    level_hint: "One more than the heading above it on your page.",
    updates: "When there are new figures",
    versions: [
        AddChoice { value: "", name: "It shows the new figures", hint: "For pages that people come back to" },
        AddChoice { value: "pinned", name: "It stays as it is today", hint: "For reports and news" },
    ],
    no_version: "No fixed version has been published here yet.",
    copy_this: "Copy this into your page",
    copy: "Copy",
    copied: "Copied.",
    copy_by_hand: "Your browser did not let us copy. The text is selected: copy it by hand.",
    preview: "How it will look",
    preview_hint: "At 360 pixels wide. It fills whatever space it is given, from 280 up.",
    web_team: "For your web team",
    policy: "If your site sets a content security policy, it needs no more than this. Nothing is loaded from anywhere else. No cookies.",
    no_policy: "A link needs nothing.",
    frame_title: "charts and tables",
    editors: "How to paste it in",
    steps: &[
        Editor {
            name: "SharePoint",
            steps: &[
                "Choose An iframe above. Add the Embed web part to your page and paste the line.",
                "If SharePoint says that the site is not allowed, ask a site owner. They add our address under Site settings, HTML Field Security.",
                "SharePoint may take out some of the line. What stays still works.",
            ],
        },
        Editor {
            name: "Drupal and LocalGov Drupal",
            steps: &[
                "Choose a text format that keeps HTML, then open Source and paste.",
                "The limited formats take out frames and scripts. A site builder can allow this tag in the format: <iframe src title width height loading>.",
            ],
        },
        Editor {
            name: "Umbraco",
            steps: &[
                "Paste into a raw HTML block or the source view of the rich text editor.",
                "Some sites clean what is pasted. If the script is gone, use An iframe.",
            ],
        },
        Editor {
            name: "Jadu",
            steps: &[
                "An administrator can add an HTML widget. Paste the line into it, then place the widget on your page.",
            ],
        },
        Editor {
            name: "WordPress",
            steps: &[
                "Add a Custom HTML block and paste.",
                "Only administrators and editors may keep frames and scripts. Others can use A link.",
            ],
        },
    ],
    failed: "We could not load the list of measures. Check your connection and open this page again.",
};
