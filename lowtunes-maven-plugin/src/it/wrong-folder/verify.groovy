String log = new File(basedir, 'build.log').text
assert log.contains('not/there')
assert log.contains('lowtunes.music')
assert !log.contains('\tat org.lowtunes')
assert !new File(basedir, 'target/lowtunes/www').exists()
