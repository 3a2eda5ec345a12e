package org.lowtunes.mojo;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;

/** What the goals that need ffmpeg and the cache share. */
abstract class FfmpegMojo extends LowtunesMojo {

    /**
     * The ffmpeg to use. Unless set: the one on the PATH when it can encode Opus and WebP and is new enough, else the
     * one that comes with the plugin.
     */
    @Parameter(property = "lowtunes.ffmpeg")
    private String ffmpeg;

    /**
     * Where finished work is kept between builds. Unless set: the place that the operating system has for it,
     * {@code ~/.cache/lowtunes} on Linux.
     */
    @Parameter(property = "lowtunes.cache")
    private String cache;

    final Path cacheFolder() {
        return cache == null ? AudioCache.defaultFolder() : path(cache);
    }

    final Ffmpeg ffmpeg() {
        return Ffmpeg.find(Optional.ofNullable(ffmpeg).map(Path::of), cacheFolder());
    }
}
