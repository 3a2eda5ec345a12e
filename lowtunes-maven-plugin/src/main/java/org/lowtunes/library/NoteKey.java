package org.lowtunes.library;

import java.util.List;

/** A key of notes. */
interface NoteKey {

    /** What it is called, in English and in French, the usual name first; folded. */
    List<String> names();

    /** What its value has to be. */
    NoteKind kind();
}
