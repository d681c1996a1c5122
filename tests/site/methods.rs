//! The list of methods: every statistic is on it, and what the code uses is said to be used.

use std::collections::BTreeSet;

use marmot::stats::methods::Method;

use crate::support::{root, text, tree};

/// A statistic that nobody listed would be used and not described.
#[test]
fn every_module_that_computes_is_a_method() {
    // Answers, which rest on methods, and what reads or lists them.
    const NOT_METHODS: [&str; 13] = [
        "counterfactual",
        "change",
        "compared",
        "councils",
        "decile_classes",
        "national_deciles",
        "gradient",
        "group_lines",
        "groups",
        "matching",
        "methods",
        "neighbourhoods",
        "reading",
    ];
    let modules = |file: &str, prefix: &str| -> Vec<String> {
        let text = text(file);
        let names = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
        names.map(|name| format!("{prefix}{name}")).collect()
    };
    let mut there = modules("src/stats/mod.rs", "");
    there.retain(|name| name != "trend" && name != "reference" && !NOT_METHODS.contains(&name.as_str()));
    there.extend(modules("src/stats/trend/mod.rs", "trend::"));
    there.extend(modules("src/stats/reference/mod.rs", "reference::"));
    let listed: Vec<&str> = Method::ALL.iter().map(|method| method.facts().module).collect();
    for module in &there {
        assert!(listed.contains(&module.as_str()), "stats::{module} is not in stats::methods");
    }
    assert!(listed.iter().all(|module| there.iter().any(|other| other == module)), "a method without a module");
}

/// The module of every page's answers, which works one statistic out itself.
const ANSWERS: &str = "analysis";

/// Sources of the library by their path, without remarks and tests.
fn sources() -> Vec<(String, String)> {
    let files = tree(&root("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let code = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("a source file is text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
        code.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    files.map(|(path, bytes)| (path, code(bytes))).collect()
}

/// Whether a source names something of a module of `stats`.
fn names(path: &str, code: &str, module: &str) -> bool {
    let is_start = |before: &str| !before.ends_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '_');
    let holds = |text: &str| text.match_indices(&format!("{module}::")).any(|(at, _)| is_start(&text[..at]));
    let statements = code.split("stats::").skip(1).filter_map(|rest| rest.split(';').next());
    if path.starts_with("stats/") { holds(code) } else { statements.into_iter().any(holds) }
}

/// What a page or a command rests on is said to be used, and nothing else: by the code, through methods that use others.
#[test]
fn a_method_is_said_to_be_used_where_the_code_uses_it() {
    let (of_methods, others): (Vec<_>, Vec<_>) = sources().into_iter().partition(|(path, _)| {
        let module = path.trim_start_matches("stats/").trim_end_matches(".rs").replace('/', "::");
        path.starts_with("stats/")
            && module != ANSWERS
            && Method::ALL.iter().any(|method| method.facts().module == module)
    });
    assert!(of_methods.len() > 15 && others.len() > 100, "{} of {} sources", of_methods.len(), others.len());
    let mut used = BTreeSet::from([ANSWERS]);
    let mut reached = others;
    while let Some((path, code)) = reached.pop() {
        for module in Method::ALL.map(|method| method.facts().module) {
            if names(&path, &code, module) && used.insert(module) {
                let file = format!("stats/{}.rs", module.replace("::", "/"));
                reached.extend(of_methods.iter().filter(|(known, _)| *known == file).cloned());
            }
        }
    }
    let said = Method::ALL.into_iter().filter(|method| method.facts().is_on_pages);
    let said: BTreeSet<&str> = said.map(|method| method.facts().module).collect();
    assert_eq!(used, said);
}
