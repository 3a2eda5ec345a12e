package org.lowtunes.library;

/** There is no music to publish where the curator said it is; the message names the folder and says what to do. */
public final class MusicFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MusicFolderException(String message) {
        super(message);
    }
}
