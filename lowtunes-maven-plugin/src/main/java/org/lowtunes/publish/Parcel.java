package org.lowtunes.publish;

/**
 * A file ready to be sent.
 *
 * @param file as it will be stored
 * @param body its bytes
 */
record Parcel(StoredFile file, Body body) {}
