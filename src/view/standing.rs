//! "How is the place doing?": the answer, what must be added, and the series to touch.

use yew::prelude::*;

use super::chart::Chart;
use super::chart_data::of_standing;
use super::readout::{Readout, readings};
use super::state::Event;
use super::status::heading;
use super::surface::SurfaceHandle;
use crate::snapshot::Snapshot;
use crate::stats::Analysis;
use crate::words::Words;

/// What the section needs to know.
pub struct StandingSection<'a> {
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// The analysis of the chosen indicator.
    pub analysis: &'a Analysis<'a>,
    /// The point that is looked at, if not the latest.
    pub focused: Option<usize>,
    /// Whether controls work.
    pub is_live: bool,
    /// Where to paint.
    pub surface: Option<SurfaceHandle>,
    /// The level of its heading.
    pub level: u8,
    /// What to say.
    pub words: &'static dyn Words,
    /// Whom to tell.
    pub tell: Callback<Event>,
}

impl StandingSection<'_> {
    /// The section.
    pub fn view(&self) -> Html {
        let (words, analysis) = (self.words, self.analysis);
        let question = self.snapshot.area(analysis.focus).map(|area| words.standing_question(area));
        let answer = words.answer(analysis);
        let title = html! { { question.unwrap_or_default() } };
        html! {
            <section class="question" id="standing" aria-labelledby="standing-title">
                { heading(self.level, "question-title", Some("standing-title".into()), title) }
                <p class="answer" key={answer.clone()}>{ answer }</p>
                { for words.remarks(analysis).into_iter().map(|remark| html! { <p class="remark" key={remark.clone()}>{ remark }</p> }) }
                if analysis.standings.is_empty() {
                    { self.groups() }
                } else {
                    { self.series() }
                    if !analysis.groups.is_empty() {
                        <p class="series-title">{ words.labels().by_group }</p>
                        { self.groups() }
                    }
                }
                { for self.notes().into_iter().map(|note| html! { <p class="note" key={note.clone()}>{ note }</p> }) }
            </section>
        }
    }

    fn notes(&self) -> Vec<String> {
        let start = super::chart_data::axis_start(self.analysis, self.words);
        self.words.chart_notes(self.analysis, start)
    }

    /// Groups alone: a bar each.
    fn groups(&self) -> Html {
        html! {
            <Chart
                data={super::chart_data::of_groups(self.analysis, self.words)}
                index={None::<usize>}
                last={0}
                surface={self.surface.clone()}
                is_live={false}
                label=""
                value_text=""
                on_focus={Callback::noop()}
                on_release={Callback::noop()}
            />
        }
    }

    fn series(&self) -> Html {
        let (words, analysis) = (self.words, self.analysis);
        let Some(lead) = analysis.lead() else { return html! {} };
        let periods = analysis.indicator.periods.len();
        let latest =
            lead.lines.iter().filter_map(|line| line.latest()).map(|(index, _)| index).max().unwrap_or(lead.index);
        let index = self.focused.unwrap_or(lead.index).min(periods.saturating_sub(1));
        let focus = |tell: &Callback<Event>| tell.reform(Event::PointFocused);
        let has_sexes = analysis.standings.len() > 1;
        let period = analysis.indicator.periods.get(index).map(|period| words.period(*period)).unwrap_or_default();
        let charts = analysis.standings.iter().map(|standing| {
            let said = readings(analysis, standing, index, words);
            html! {
                <div class="series" key={words.sex(standing.sex)}>
                    if has_sexes {
                        <p class="series-title">{ words.sex(standing.sex) }</p>
                    }
                    { said.view() }
                    <Chart
                        data={of_standing(analysis, standing, words)}
                        index={(periods > 1).then_some(index)}
                        last={latest}
                        surface={self.surface.clone()}
                        is_live={self.is_live && periods > 1}
                        label={words.labels().select_point}
                        value_text={format!("{period}: {}", said.text())}
                        on_focus={focus(&self.tell)}
                        on_release={self.tell.reform(|()| Event::PointReleased)}
                    />
                </div>
            }
        });
        html! {
            <>
                <Readout
                    period={period.clone()}
                    position={words.position(index, periods, index == latest)}
                    previous={index.checked_sub(1)}
                    next={(index < latest).then_some(index + 1)}
                    is_live={self.is_live}
                    has_steps={periods > 1}
                    language={words.labels()}
                    on_focus={focus(&self.tell)}
                />
                <div class={classes!("small-multiples", has_sexes.then_some("of-two"))}>{ for charts }</div>
            </>
        }
    }
}
