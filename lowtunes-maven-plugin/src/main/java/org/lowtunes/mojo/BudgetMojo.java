package org.lowtunes.mojo;

import java.util.OptionalLong;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.budget.ByteSize;
import org.lowtunes.budget.Limits;
import org.lowtunes.words.Words;

/** What the goals share that keep a site within its bytes. */
abstract class BudgetMojo extends PublishingMojo {

    /**
     * What one publication may take at rest, as the target stores it: 150 MB. Unless set: the quota less a tenth, or
     * less the largest album where that is more, so that things can be replaced.
     */
    @Parameter(property = "lowtunes.budget")
    private String budget;

    /** The lowest bitrate, in kbit/s for stereo. */
    @Parameter(property = "lowtunes.floor", defaultValue = "32")
    private int floor;

    /** The highest bitrate, in kbit/s for stereo, at most 96. */
    @Parameter(property = "lowtunes.ceiling", defaultValue = "64")
    private int ceiling;

    /** What the site may take, and how it may sound for it. */
    final Limits limits() {
        OptionalLong bytes = OptionalLong.empty();
        try {
            bytes = budget == null || budget.isBlank() ? bytes : OptionalLong.of(ByteSize.parse(budget));
        } catch (IllegalArgumentException e) {
            throw new SettingException("lowtunes.budget: " + e.getMessage());
        }
        if (bytes.isPresent() && bytes.getAsLong() > quota()) {
            throw new SettingException(
                    Words.say("budget.above-quota", ByteSize.text(bytes.getAsLong()), ByteSize.text(quota())));
        }
        try {
            return new Limits(quota(), bytes, floor, ceiling, packsText());
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    Words.say("budget.range", floor, ceiling, Limits.LEAST_FLOOR, Limits.GREATEST_CEILING));
        }
    }
}
