/**
 * The only room that knows ffmpeg. Listening: one decode gives loudness, exact length, the sound's identity and the
 * samples for analysis. Encoding: the rendition, at the gain and bitrate decided.
 */
package org.lowtunes.audio;
