List<String> log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('ok     Java ') }
assert log.any { it.contains('ok     ffmpeg ') }
assert log.count { it.contains(' GB free for ') } == 2
