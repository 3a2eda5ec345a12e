assert new File(basedir, "build.log").text.count("Would encode 2 of 2 tracks") == 2
assert !new File(basedir, 'target/lowtunes/site').exists()
assert !new File(basedir, 'target/lowtunes/www').exists()
assert !new File(basedir, 'target/cache/renditions').exists()
assert !new File(basedir, 'lowtunes-ledger.tsv').exists()
