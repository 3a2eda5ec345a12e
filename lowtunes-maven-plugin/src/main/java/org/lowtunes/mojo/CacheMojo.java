package org.lowtunes.mojo;

import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CacheShare;
import org.lowtunes.words.Sizes;

/** Tells how much the cache holds, and on request removes what was not used for a while. */
@Mojo(name = "cache", requiresProject = false, threadSafe = true)
public class CacheMojo extends FfmpegMojo {

    /** Removes what was not used for so many days. Unless set, nothing is removed. */
    @Parameter(property = "lowtunes.unused")
    private Integer unused;

    @Override
    void run() {
        AudioCache cache = new AudioCache(cacheFolder());
        if (unused != null) {
            if (unused < 0) {
                throw new SettingException("lowtunes.unused is " + unused + ". Give a number of days, as in 90.");
            }
            tell("Removed", cache.prune(Duration.ofDays(unused)));
        }
        tell("The cache " + cache.folder() + " holds", cache.shares());
    }

    private void tell(String what, List<CacheShare> shares) {
        getLog().info(what + " "
                + Sizes.bytes(shares.stream().mapToLong(CacheShare::bytes).sum()));
        shares.forEach(share ->
                getLog().info("  " + share.kind() + ": " + share.files() + " files, " + Sizes.bytes(share.bytes())));
    }
}
