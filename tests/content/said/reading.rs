//! How hard a sentence is to read: words, syllables and the grade of Flesch and Kincaid (1975).

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut sentences = Vec::new();
    let mut current = String::new();
    for (position, letter) in letters.iter().enumerate() {
        current.push(*letter);
        let ends = ".?!".contains(*letter);
        let next = letters.get(position + 1);
        if ends && (next.is_none() || next == Some(&' ')) {
            sentences.push(current.trim().to_owned());
            current.clear();
        }
    }
    if !current.trim().is_empty() {
        sentences.push(current.trim().to_owned());
    }
    sentences
}

/// The words of a sentence: what stands between spaces and has a letter or a digit.
pub fn words(sentence: &str) -> Vec<&str> {
    sentence.split([' ', '/', '-']).filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// About how many syllables a word has: groups of vowels, without silent ends. A number counts as one.
pub fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    if word.len() <= 3 {
        return 1;
    }
    // "unlikely" is "unlike" with an end: its e stays silent.
    let stem = ["ly", "less", "ness", "ment", "ful"].iter().find_map(|end| word.strip_suffix(end));
    if let Some(stem) = stem.filter(|stem| stem.len() > 1) {
        return syllables(stem) + 1;
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let now = is_vowel(letter);
        count += usize::from(now && !before);
        before = now;
    }
    let silent_e = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    let silent_es =
        word.ends_with("es") && !["ses", "ces", "zes", "xes", "ges", "les"].iter().any(|end| word.ends_with(end));
    let silent_ed = word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    if silent_e || silent_es || silent_ed {
        count -= 1;
    }
    count.max(1)
}

/// The grade of a text: years of school that it takes.
pub fn grade(text: &str) -> f64 {
    let sentences = sentences(text);
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences) = (words.len().max(1) as f64, sentences.len().max(1) as f64);
    0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59
}

#[test]
fn syllables_are_those_of_speech() {
    let counts =
        ["error", "published", "England", "difference", "councils", "higher", "rate", "people", "places", "unlikely"];
    assert_eq!(counts.map(syllables), [2, 2, 2, 3, 2, 2, 1, 2, 2, 3]);
}

#[test]
fn a_decimal_point_ends_no_sentence() {
    assert_eq!(
        sentences("It is 64.0% here. In England it is 68.3%."),
        ["It is 64.0% here.", "In England it is 68.3%."]
    );
}
