package org.lowtunes.audio;

/** What is not right about a file that can be heard all the same. */
public enum Flaw {
    /** Nothing. */
    NONE,
    /** It says that it is longer than what can be decoded: cut short while it was copied, or with a hole. */
    INCOMPLETE,
    /** Parts of it cannot be decoded. */
    DAMAGED
}
