//! Every statistic that this product can work out: the one list behind the page of methods.
//!
//! Formula and source stand here, in signs and names; what a method is in plain words is in `words`.

/// A statistic of this product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Limits of a share, from its counts.
    Wilson,
    /// Limits of a count of events.
    Poisson,
    /// A crude rate, with the limits of its count.
    Rate,
    /// Which limits may be worked out at all.
    Derived,
    /// The count behind a published share.
    Numerator,
    /// A figure beside its benchmark.
    Benchmark,
    /// The middle of similar places.
    Middle,
    /// A trend of a share, from its counts.
    TrendOfCounts,
    /// A trend of any figure with limits.
    TrendOfLimits,
    /// A trend where neither counts nor limits are published.
    MannKendall,
    /// Rounding for display.
    Rounding,
    /// The gap between two groups.
    Gap,
    /// The ratio of two shares, for analysts.
    Koopman,
    /// The gap between two life expectancies.
    LifeExpectancyGap,
    /// How many people a difference stands for.
    Matched,
    /// A place among others.
    Rank,
    /// Classes of equal numbers of areas.
    Quantile,
    /// Shades of a map.
    MapClasses,
    /// Slope and relative index of inequality.
    SlopeIndex,
    /// A rate adjusted for age.
    StandardisedRate,
    /// Events against those expected for the ages.
    StandardisedRatio,
    /// A mean of single values.
    Mean,
}

/// What is to be known of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodFacts {
    /// The module of `stats` that works it out.
    pub module: &'static str,
    /// What is worked out, in signs.
    pub formula: &'static str,
    /// Who described it.
    pub source: &'static str,
    /// Whether a published page rests on it today.
    pub is_on_pages: bool,
}

impl Method {
    /// All, in the order in which a reader meets them.
    pub const ALL: [Self; 22] = [
        Self::Wilson,
        Self::Poisson,
        Self::Rate,
        Self::Derived,
        Self::Numerator,
        Self::Benchmark,
        Self::Middle,
        Self::TrendOfCounts,
        Self::TrendOfLimits,
        Self::MannKendall,
        Self::Rounding,
        Self::Gap,
        Self::Koopman,
        Self::LifeExpectancyGap,
        Self::Matched,
        Self::Rank,
        Self::Quantile,
        Self::MapClasses,
        Self::SlopeIndex,
        Self::StandardisedRate,
        Self::StandardisedRatio,
        Self::Mean,
    ];

    /// Its module, formula and source.
    pub const fn facts(self) -> MethodFacts {
        match self {
            Self::Wilson => on_pages(
                "wilson",
                "lower, upper = (2x + z² ∓ z·√(z² + 4x(1 − p))) ÷ (2(n + z²)), with p = x ÷ n and z = 1.959964",
                "Wilson (1927); Newcombe and Altman (2000); Public Health England, Technical Guide: Confidence Intervals (2018)",
            ),
            Self::Poisson => on_pages(
                "poisson",
                "under 10 events: lower = χ²(0.025; 2x) ÷ 2, upper = χ²(0.975; 2x + 2) ÷ 2; from 10 events: lower = x·(1 − 1 ÷ (9x) − z ÷ (3√x))³, upper = (x + 1)·(1 − 1 ÷ (9(x + 1)) + z ÷ (3√(x + 1)))³",
                "Breslow and Day (1987); Public Health England, Technical Guide: Confidence Intervals (2018)",
            ),
            Self::Rate => on_pages(
                "rate",
                "rate = multiplier × x ÷ n; its limits are those of the count, multiplied the same way",
                "Breslow and Day (1987)",
            ),
            Self::Derived => on_pages(
                "derived",
                "share of separate people or events: Wilson; rate or count of events: exact under 10, else Byar; anything else: none",
                "Public Health England, Technical Guide: Confidence Intervals (2018)",
            ),
            Self::Numerator => on_pages(
                "numerator",
                "the only whole number k with |multiplier × k ÷ n − value| ≤ half of the last published decimal",
                "Arithmetic, in whole numbers",
            ),
            Self::Benchmark => on_pages(
                "benchmark",
                "upper limit < benchmark: lower; lower limit > benchmark: higher; otherwise too close to call. A full count differs where the shown figures differ",
                "Fingertips, Office for Health Improvement and Disparities: comparison by one confidence interval",
            ),
            Self::Middle => on_pages(
                "analysis",
                "median of the published values of at least five similar places; no verdict is given",
                "Median, by definition",
            ),
            Self::TrendOfCounts => on_pages(
                "trend::proportion",
                "χ² = N·(N·Σxt − X·Σnt)² ÷ (X·(N − X)·(N·Σnt² − (Σnt)²)) over the last five years; a trend if χ² > 9.55 and no one year decides which way",
                "Cochran (1954); Armitage (1955); Fingertips trend markers",
            ),
            Self::TrendOfLimits => on_pages(
                "trend::limits",
                "weights w = 1 ÷ ((upper − lower) ÷ 3.92)²; χ² = slope² ÷ variance of the slope over the last five periods; a trend if χ² > 9.55 and no one period decides which way",
                "Fingertips trend markers",
            ),
            Self::MannKendall => on_pages(
                "trend::mann_kendall",
                "S = Σ sign(later − earlier) over all pairs of up to ten periods; a trend if its exact p < 0.05; yearly change = median of all slopes",
                "Mann (1945); Kendall (1975); Sen (1968)",
            ),
            Self::Rounding => on_pages(
                "rounding",
                "half away from zero, once, to at most the published decimals",
                "Arithmetic, on the decimal digits as published",
            ),
            Self::Gap => on_pages(
                "gap",
                "difference d = p₁ − p₂ with limits d − √((p₁ − l₁)² + (u₂ − p₂)²) and d + √((u₁ − p₁)² + (p₂ − l₂)²)",
                "Newcombe (1998), method 10; Katz and others (1978); Donner and Zou (2012)",
            ),
            Self::Koopman => {
                ready("reference::koopman", "all ratios that a score test at 5% does not refuse", "Koopman (1984)")
            }
            Self::LifeExpectancyGap => ready(
                "reference::life_expectancy",
                "first less second, same sex and period, with limits by squares and add",
                "Newcombe (1998); Zou and Donner (2008)",
            ),
            Self::Matched => on_pages(
                "matched",
                "people = (benchmark − value) ÷ multiplier × denominator",
                "Arithmetic; the benchmark is taken as fixed",
            ),
            Self::Rank => on_pages(
                "rank",
                "1 + the number of areas before it; ties share the best place",
                "Fingertips guidance, Office for Health Improvement and Disparities",
            ),
            Self::Quantile => on_pages(
                "quantile",
                "class = ⌊k + 1 − ⌈(n + 1 − r) × k ÷ n⌉⌋ for rank r of n, ties together",
                "PHEindicatormethods, phe_quantile",
            ),
            Self::MapClasses => {
                on_pages("map_classes", "five classes of equal numbers of areas", "PHEindicatormethods, phe_quantile")
            }
            Self::SlopeIndex => on_pages(
                "slope_index",
                "y = α + βx by least squares, weighted by people, over people ranked from most (0) to least (1) deprived; slope index = β, relative index = (α + β) ÷ α",
                "Pamuk (1985); Mackenbach and Kunst (1997); Zou and Donner (2008)",
            ),
            Self::StandardisedRate => ready(
                "reference::standardised_rate",
                "Σ(w·x ÷ n) ÷ Σw over age bands, with limits from those of the total",
                "Dobson, Kuulasmaa, Eberle and Scherer (1991)",
            ),
            Self::StandardisedRatio => {
                ready("reference::standardised_ratio", "observed ÷ expected × reference", "Breslow and Day (1987)")
            }
            Self::Mean => ready("reference::mean", "m ± t(n − 1)·s ÷ √n", "Student (1908)"),
        }
    }
}

const fn on_pages(module: &'static str, formula: &'static str, source: &'static str) -> MethodFacts {
    MethodFacts { module, formula, source, is_on_pages: true }
}

const fn ready(module: &'static str, formula: &'static str, source: &'static str) -> MethodFacts {
    MethodFacts { module, formula, source, is_on_pages: false }
}
