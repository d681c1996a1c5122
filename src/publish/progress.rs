//! How far a publication has come, for who waits for it.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Pages are made.
    Pages,
    /// Their pictures are drawn.
    Pictures,
    /// Files are compressed.
    Twins,
    /// Files are written.
    Files,
}

/// Who is told; from several threads at once.
pub trait Progress: Sync {
    /// A stage begins, with so many things to do.
    fn begin(&self, stage: Stage, count: usize);

    /// One of them is done.
    fn step(&self);
}

/// Nobody.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nobody;

impl Progress for Nobody {
    fn begin(&self, _stage: Stage, _count: usize) {}

    fn step(&self) {}
}
