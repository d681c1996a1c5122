//! The analyst's command: one file a subcommand.

mod check;
mod failure;
mod progress;
mod publish;
mod schema;
mod serve;
mod snapshot;
mod trace;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::publish::{Options, SiteUrl, Version};
pub use failure::Failure;
pub use trace::asked::{NoTrace, Unanswered};

/// Turns published figures of a place into a snapshot and web pages.
#[derive(Debug, Parser)]
#[command(name = "marmot", version, about)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read a place folder and report every problem with file, row and column.
    Check {
        /// The place folder.
        place: PathBuf,
    },
    /// Write the snapshot of a place folder, and say what went in and what was left out.
    Snapshot {
        /// The place folder.
        place: PathBuf,
        /// A folder for the snapshot and one of each objective; without it the snapshot goes into the place folder.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Write every page of a place folder, and its snapshots, into a folder to upload.
    Publish {
        /// The place folder.
        place: PathBuf,
        /// The folder to upload.
        #[arg(short, long)]
        output: PathBuf,
        /// The folder of the built app; without it, the folder to upload.
        #[arg(long)]
        app: Option<PathBuf>,
        /// Put a compressed twin (.br, .gz) beside each file, for servers that send those.
        #[arg(long)]
        compress: bool,
        /// Also write the whole site below v/VERSION/, where it never changes; refused if it would.
        #[arg(long, value_name = "VERSION")]
        release: Option<Version>,
        /// Where the site will be, such as <https://www.example.gov.uk/health/>: for canonical addresses and a sitemap.
        #[arg(long)]
        url: Option<SiteUrl>,
    },
    /// Serve a published folder on this machine, with the headers that a council should set.
    Serve {
        /// The published folder.
        folder: PathBuf,
        /// The port to listen at; 0 takes one that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The address to listen at: as it stands, nobody else on the network can reach it.
        #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
        host: IpAddr,
    },
    /// Print the rows that a figure came from, and what was worked out from it.
    Trace {
        /// The place folder.
        place: PathBuf,
        #[command(flatten)]
        asked: trace::asked::Asked,
    },
    /// Print the JSON Schema of the snapshot.
    Schema,
}

/// Runs a command and reports to the terminal.
pub fn run(arguments: Arguments) -> ExitCode {
    let done = match arguments.command {
        Command::Check { place } => check::run(&place),
        Command::Snapshot { place, output } => snapshot::run(&place, output.as_deref()),
        Command::Publish { place, output, app, compress, release, url } => {
            publish::run(&place, &output, &Options { app, compress, release, url })
        }
        Command::Serve { folder, port, host } => serve::run(&folder, SocketAddr::new(host, port)),
        Command::Trace { place, asked } => trace::run(&place, &asked),
        Command::Schema => schema::run(),
    };
    match done {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
