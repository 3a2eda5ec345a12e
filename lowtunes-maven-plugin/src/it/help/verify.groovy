String log = new File(basedir, 'build.log').text
assert ["build", "publish", "serve", "init", "doctor"].every { log.contains("lowtunes:" + it) }
