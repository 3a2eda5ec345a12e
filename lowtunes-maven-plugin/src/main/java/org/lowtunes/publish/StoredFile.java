package org.lowtunes.publish;

/**
 * A file as a target stores it.
 *
 * @param key its address
 * @param bytes length as stored
 * @param md5 of the stored bytes, lower-case hex
 * @param headers what it is served with
 */
public record StoredFile(String key, long bytes, String md5, Headers headers) {}
