package org.lowtunes.mojo;

/** A parameter that makes no sense; the message names it, says why, and gives an example. */
final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SettingException(String message) {
        super(message);
    }
}
