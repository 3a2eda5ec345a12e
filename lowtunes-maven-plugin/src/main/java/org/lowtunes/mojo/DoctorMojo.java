package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.setup.Check;
import org.lowtunes.setup.Doctor;
import org.lowtunes.words.Words;

/** Tests everything that a publication needs, one line each, and names the cure of what is not right. */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public class DoctorMojo extends TargetMojo {

    @Override
    void run() throws MojoFailureException {
        Doctor doctor = new Doctor(this::ffmpeg, List.of(cacheFolder(), toBucket() ? target() : www()));
        List<Check> checks = new ArrayList<>(doctor.examineMachine());
        if (toBucket()) {
            try {
                checks.addAll(doctor.examineBucket(bucketAddress(), this::credentials, siteUrl()));
            } catch (SettingException e) {
                checks.add(new Check(false, e.getMessage()));
            }
        } else {
            checks.add(new Check(true, Words.say("mojo.no-bucket", www())));
        }
        for (Check check : checks) {
            if (check.good()) {
                getLog().info(Words.say("mojo.good", check.line()));
            } else {
                getLog().warn(Words.say("mojo.wrong", check.line()));
            }
        }
        long wrong = checks.stream().filter(c -> !c.good()).count();
        if (wrong > 0) {
            throw new MojoFailureException(Words.say("mojo.things-wrong", wrong));
        }
    }
}
