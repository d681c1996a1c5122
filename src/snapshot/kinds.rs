//! What kind of number an indicator is: the facts that decide what may be said of it.

closed_list! {
    /// Which way is good.
    Polarity {
        /// A higher figure is better.
        HigherBetter = "higher_better",
        /// A lower figure is better.
        LowerBetter = "lower_better",
        /// Neither way is better.
        Neutral = "none",
    }
}

closed_list! {
    /// What the figure counts in.
    Unit {
        /// A share, 0 to 100.
        Percent = "percent",
        /// Of or for every thousand.
        Per1000 = "per_1000",
        /// Of or for every ten thousand.
        Per10000 = "per_10000",
        /// Of or for every hundred thousand.
        Per100000 = "per_100000",
        /// A count, 0 or more.
        Count = "count",
        /// Pounds sterling, in the prices of each year.
        Pounds = "pounds",
        /// Years of life or between lives.
        Years = "years",
        /// Tonnes.
        Tonnes = "tonnes",
        /// Kilowatt-hours.
        KilowattHours = "kwh",
        /// Points of a scale.
        Score = "score",
        /// One amount over another.
        Ratio = "ratio",
        /// Micrograms in a cubic metre.
        Micrograms = "ug_m3",
    }
}

closed_list! {
    /// What kind of statistic the figure is.
    Statistic {
        /// A share of separate people or events.
        Proportion = "proportion",
        /// A share that comes out of a model.
        ModelledProportion = "modelled_proportion",
        /// Events over people, where one person may count twice.
        CrudeRate = "crude_rate",
        /// A rate adjusted for age.
        StandardisedRate = "directly_standardised_rate",
        /// A mean of single values.
        Mean = "mean",
        /// The middle of single values.
        Median = "median",
        /// One amount over another.
        Ratio = "ratio",
        /// A number on a scale of its own.
        Index = "index",
        /// A count, 0 or more.
        Count = "count",
        /// Years that life lasts at today's rates.
        LifeExpectancy = "life_expectancy",
        /// The tenth of its country's areas that an area is in, 1 the most deprived: a place in an official
        /// order, never averaged.
        NationalDecile = "national_tenth",
    }
}

closed_list! {
    /// Where the figures come from, which decides the interval they may carry.
    Basis {
        /// The publisher gives 95% limits.
        PublishedInterval = "published_interval",
        /// Counts of separate people or events, from a register or return.
        EventCount = "event_count",
        /// Everyone was counted, as in a census.
        CompleteCount = "complete_count",
        /// A weighted survey whose limits are not published.
        SurveyWeighted = "survey_weighted",
        /// A model whose limits are not published.
        Modelled = "modelled",
        /// A value and nothing else.
        ValueOnly = "value_only",
        /// A count of residents, used below other figures.
        Population = "population",
    }
}

closed_list! {
    /// Whom a line is about.
    Sex {
        /// Everyone.
        Persons = "persons",
        /// Women and girls.
        Female = "female",
        /// Men and boys.
        Male = "male",
        /// Not about people.
        NotApplicable = "not_applicable",
    }
}

closed_list! {
    /// How a recent trend is tested.
    TrendTest {
        /// Chi-squared on counts, the last five periods.
        Counts = "counts",
        /// Chi-squared on 95% limits, the last five periods.
        Limits = "limits",
        /// Mann-Kendall, five to ten periods without counts or limits.
        MannKendall = "mann_kendall",
    }
}

impl Unit {
    /// What a share is multiplied by to be shown in this unit; 1 for amounts.
    pub fn multiplier(self) -> f64 {
        match self {
            Self::Percent => 100.0,
            Self::Per1000 => 1_000.0,
            Self::Per10000 => 10_000.0,
            Self::Per100000 => 100_000.0,
            Self::Count
            | Self::Pounds
            | Self::Years
            | Self::Tonnes
            | Self::KilowattHours
            | Self::Score
            | Self::Ratio
            | Self::Micrograms => 1.0,
        }
    }
}

/// How many deciles there are, 1 the most deprived.
pub const DECILES: u8 = 10;

/// The decile that a figure is; none for a figure that is no whole number from 1 to 10.
///
/// ```
/// use marmot::snapshot::decile;
/// assert_eq!((decile(3.0), decile(10.0), decile(0.0), decile(2.5)), (Some(3), Some(10), None, None));
/// ```
pub fn decile(value: f64) -> Option<u8> {
    (1..=DECILES).find(|decile| f64::from(*decile) == value)
}
