import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert log.contains('Nobody/Nothing/01 Broken.flac: ')
assert !log.contains('\tat org.lowtunes')
assert new JsonSlurper().parse(new File(basedir, 'target/lowtunes/www/lowtunes.json')).tracks == 2
assert log.contains('lowtunes.failOn is unreadable: one file left out')
assert log.findAll('The whole report: ').size() == 2
String report = new File(basedir, 'target/lowtunes/report.html').getText('UTF-8')
assert report.contains('<bdi>music/Nobody/Nothing/01 Broken.flac</bdi>')
assert report.contains('What the bytes went to')
assert !new File(basedir, 'target/lowtunes/www/report.html').exists()
