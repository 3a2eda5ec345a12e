String log = new File(basedir, 'build.log').text
assert log.contains('lowtunes.siteUrl is "music.example.org"')
assert log.contains('not lowtunes.endpoint')
assert log.contains('lowtunes.quota: "much" is not a size')
assert log.contains('lowtunes.grace is "forever"')
assert log.contains('/not/there/ffmpeg')
assert log.contains('lowtunes:publish')
assert log.contains('The library does not fit')
assert !log.contains('\tat org.lowtunes')
