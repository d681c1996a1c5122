use marmot::{snapshot::Snapshot, stats::Analysis, words::in_language};
fn main() {
    let s = Snapshot::from_json(&std::fs::read_to_string("static/luton/snapshot.json").unwrap()).unwrap();
    let w = in_language("en");
    for o in &s.objectives {
        for id in &o.indicators {
            let i = s.indicator(id).unwrap();
            let a = Analysis::of(&s, i);
            println!(
                "## {id}\n F {}\n C {:?}\n A {}",
                w.finding(&a),
                {
                    let (c, m) = w.card(&a);
                    format!("{c} | {m}")
                },
                w.answer(&a)
            );
            for r in w.remarks(&a) {
                println!("   - {r}")
            }
            for n in w.chart_notes(&a, None) {
                println!("   n {n}")
            }
            if let Some(l) = a.lead() {
                println!("   [{}]", w.status(&s, l).text)
            }
        }
    }
}
