package org.lowtunes.publish;

/** What a curator must allow by name, because it may be a mistake. */
public enum Permission {
    /** Somebody else's files are replaced where ours go ({@code lowtunes.adopt}). */
    ADOPT,
    /** More than a tenth of the tracks goes ({@code lowtunes.allowRemoval}). */
    REMOVAL,
    /** Our site is switched on although somebody else published meanwhile ({@code lowtunes.overtake}). */
    OVERTAKE,
    /** What somebody removed by name may come back ({@code lowtunes.readmit}). */
    READMISSION,
    /** What another run may be sending at this moment is deleted too, if this site does not need it. */
    NO_TRACE
}
