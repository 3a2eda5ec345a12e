import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
List<String> runs = log.split('Found ')
assert runs.size() == 4
assert runs[1].contains('Sent ')
assert runs[2].contains('Listened to nothing')
assert runs[2].contains('Encoded nothing')
assert runs[2].contains('Nothing sent')
assert runs[2].contains('taking the one of the published site')
assert runs[3].contains('Nothing sent')

File www = new File(basedir, 'target/lowtunes/www')
def descriptor = new JsonSlurper().parse(new File(www, 'lowtunes.json'))
assert descriptor.tracks == 2
assert descriptor.title == 'publish-twice'
assert new File(www, descriptor.browse).isFile()
assert new File(www, 'index.html').text.contains(descriptor.publication)
String ledger = new File(basedir, 'lowtunes-ledger.tsv').text
assert ledger.startsWith('lowtunes ledger 1\n')
assert new File(basedir, 'lost-and-found.tsv').text == ledger
// No path of this machine is ever published.
www.eachFileRecurse { f -> if (f.isFile() && !f.name.endsWith('.opus')) assert !f.getText('ISO-8859-1').contains(basedir.name + File.separator) }
