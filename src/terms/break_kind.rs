//! What a mark on a series means.

closed_list! {
    /// What happens at a marked stretch of a series.
    BreakKind {
        /// The way of measuring changed between the two periods: the line stops.
        Break = "break",
        /// No figure for these periods.
        Gap = "gap",
        /// The figures stand, with a reason to be careful.
        Caution = "caution",
    }
}
