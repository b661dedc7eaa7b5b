package dev.kaitong.risk.behaviour.rule;

/** Bands of a typology's level; a signal is raised when one changes. */
enum Band {
    NONE,
    WATCH,
    REVIEW,
    FAIL
}
