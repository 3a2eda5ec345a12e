assert new File(basedir, "build.log").text.count("Would encode 2 of 2 tracks") == 2
String log = new File(basedir, "build.log").text
assert log.contains("the sizes of 2 renditions are predicted")
assert log =~ /Plan for the folder .*\n.*send +\d+ files, [\d.]+ [kM]B\n.*keep +0 files, 0 .*\n.*retire +0 files, 0 .*\n.*delete +0 files/
assert log =~ /It holds [\d.]+ [kM]B at the peak/
assert log =~ /The quota of [\d.]+ MB is kept/
assert !new File(basedir, 'target/lowtunes/site').exists()
assert !new File(basedir, 'target/lowtunes/www').exists()
assert !new File(basedir, 'target/cache/renditions').exists()
assert !new File(basedir, 'lowtunes-ledger.tsv').exists()
