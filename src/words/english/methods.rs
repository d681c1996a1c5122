//! Each statistic in plain words: a new one does not compile without them.

use super::English;
use crate::stats::methods::Method;
use crate::words::MethodWords;

impl English<'_> {
    /// What a statistic is called and what it does.
    pub const fn method(self, method: Method) -> MethodWords {
        match method {
            Method::Wilson => said(
                "Margin of error of a share (Wilson)",
                "Some of a number of people or events have a property, such as children who are ready for school. We work out the range in which the true share is likely to lie.",
            ),
            Method::Poisson => said(
                "Margin of error of a count (exact, and Byar)",
                "Events happen one by one, and their number moves from year to year by chance. We work out the range for the count. Under 10 events we use the exact method, from 10 on Byar's.",
            ),
            Method::Rate => said(
                "Rate",
                "Events set against how many people there are, such as births for every 1,000 women. The margin is that of the count.",
            ),
            Method::Derived => said(
                "When we work out a margin",
                "Published margins are shown as they are. Where none is published, we work one out only from counts of separate people or events. For surveys and models we never do: only the publisher knows how they were made.",
            ),
            Method::Numerator => said(
                "Count behind a share",
                "Some publishers give a share and how many people it is out of, but not the count. Where only one whole number fits both, that is the count.",
            ),
            Method::Benchmark => said(
                "Better, worse or too close to call",
                "We set the margin of error beside the national figure. If that figure is outside the margin, the difference is unlikely to be chance. If it is inside, we say that it is too close to call.",
            ),
            Method::Middle => said(
                "Middle of similar places",
                "Where neither the country nor the region has a figure, we show the middle one of similar places. We give no verdict beside it.",
            ),
            Method::TrendOfCounts => said(
                "Trend of a share, from its counts",
                "The last five years are tested together. We say rising or falling only if chance would give such a run less than once in 500 times, and no single year decides it.",
            ),
            Method::TrendOfLimits => said(
                "Trend of a figure with a margin",
                "The same test for other figures. A year with a narrow margin counts for more. Years that overlap are never tested together.",
            ),
            Method::MannKendall => said(
                "Trend without a margin (Mann and Kendall)",
                "Where only values are published, we count how often a later one is higher or lower than an earlier one. This test is weaker, and the words say less.",
            ),
            Method::Rounding => said(
                "Rounding",
                "Everything is worked out before it is rounded. A figure is rounded once, and never shown with more decimals than were published.",
            ),
            Method::Gap => said(
                "Gap between two groups",
                "One group's figure less the other's, or one over the other, with the margin of that gap. The change between two years is found the same way.",
            ),
            Method::Koopman => said(
                "Ratio of two shares (Koopman)",
                "How many times larger one share is than another, with a margin that holds for small counts.",
            ),
            Method::LifeExpectancyGap => said(
                "Gap between two life expectancies",
                "Years between two areas at today's rates, for the same sex and years.",
            ),
            Method::Matched => said(
                "If the place matched its benchmark",
                "How many more or fewer people it would be if the place had its benchmark's figure. It says how large a difference is, not what could be prevented.",
            ),
            Method::Rank => said(
                "Place among others",
                "How many areas have a higher or lower figure, and how many are too close to tell.",
            ),
            Method::Quantile => said(
                "Equal classes",
                "Areas sorted into classes of equal numbers. Areas with the same figure stay together.",
            ),
            Method::MapClasses => said(
                "Shades of a map",
                "Five shades, each for a fifth of the areas. Of tenths of a country, two share a shade.",
            ),
            Method::SlopeIndex => said(
                "Slope and relative index of inequality",
                "How a figure changes from the most to the least deprived neighbourhoods, using everyone and not the two ends alone.",
            ),
            Method::StandardisedRate => said(
                "Rate adjusted for age",
                "What the rate would be if every area had people of the same ages. It is not a count of people.",
            ),
            Method::StandardisedRatio => said(
                "Events against those expected",
                "How many events there were for each one that would be expected at the ages of the people there.",
            ),
            Method::Mean => said("Mean", "The sum of the values over their number, with a margin (Student)."),
        }
    }
}

const fn said(name: &'static str, plain: &'static str) -> MethodWords {
    MethodWords { name, plain }
}
