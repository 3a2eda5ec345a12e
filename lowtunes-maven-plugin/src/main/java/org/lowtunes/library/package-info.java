/**
 * From folders to a {@link org.lowtunes.library.Library}: tracks with tags, covers, playlists, and the problems found.
 */
package org.lowtunes.library;
