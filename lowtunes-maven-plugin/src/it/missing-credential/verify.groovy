String log = new File(basedir, 'build.log').text
assert log.contains('settings.xml')
assert log.contains('AWS_ACCESS_KEY_ID')
assert log.contains('AWS profile')
assert !log.contains('Listened')
assert !log.contains('\tat org.lowtunes')
