//! What people are divided by.

closed_list! {
    /// A way of dividing people, or homes, into groups, under the heading that publishers give it.
    ///
    /// In the order of the headings, which is that of the breakdowns of an indicator.
    BreakdownKind {
        /// Years of age.
        Age = "Age group",
        /// Whether someone is disabled.
        Disability = "Disability",
        /// Whether a pupil is disadvantaged, as the Department for Education defines it.
        Disadvantage = "Disadvantage status",
        /// Which duty a council owes a homeless household.
        DutyOwed = "Duty owed",
        /// Broad ethnic groups.
        EthnicGroup = "Ethnic group",
        /// The groups within those.
        EthnicGroupFiner = "Ethnic group, finer",
        /// Whether a pupil may have free school meals.
        FreeSchoolMeals = "FSM eligibility",
        /// Whether a pupil's first language is English.
        FirstLanguage = "First language",
        /// Who lives in a home.
        Household = "Household type",
        /// Tenths of the country's neighbourhoods by the Indices of Deprivation 2019, within an area.
        DeprivationDecile2019 = "IMD 2019 decile (LSOA)",
        /// The same by the Indices of 2025.
        DeprivationDecile2025 = "IMD 2025 decile (LSOA)",
        /// What someone works as.
        Occupation = "Occupation",
        /// Religion or belief.
        Religion = "Religion",
        /// Whether a pupil has special educational needs.
        SpecialNeeds = "SEN provision",
        /// Primary, secondary or special schools.
        School = "School type",
        /// Women and men, girls and boys.
        Sex = "Sex",
        /// Sexual orientation.
        SexualOrientation = "Sexual orientation",
        /// Tenths of a whole country by the deprivation of councils.
        CouncilDecile = "Tenths of councils",
        /// Tenths of a whole country by the deprivation of neighbourhoods.
        NeighbourhoodDecile = "Tenths of neighbourhoods",
        /// Whether a home is owned or rented.
        Tenure = "Tenure",
        /// Hours of work.
        WorkingHours = "Working hours",
    }
}

impl BreakdownKind {
    /// Its heading, as publishers write it.
    pub fn heading(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(heading, _)| heading)
    }

    /// Whether its groups are tenths by deprivation, the most deprived first.
    pub fn is_decile(self) -> bool {
        self.is_deprivation_decile() || matches!(self, Self::CouncilDecile | Self::NeighbourhoodDecile)
    }

    /// Whether its groups are the tenths of a country's neighbourhoods that an area has, by their deprivation.
    pub fn is_deprivation_decile(self) -> bool {
        matches!(self, Self::DeprivationDecile2019 | Self::DeprivationDecile2025)
    }
}

#[cfg(test)]
mod tests {
    use super::BreakdownKind;

    #[test]
    fn kinds_stand_in_the_order_of_their_headings() {
        assert!(BreakdownKind::ALL.is_sorted_by_key(|(heading, _)| *heading));
        assert!(BreakdownKind::ALL.is_sorted_by_key(|(_, kind)| *kind));
    }
}
