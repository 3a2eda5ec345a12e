assert new File(basedir, 'build.log').text.contains('Would encode 2 of 2 tracks')
assert !new File(basedir, 'target/lowtunes').exists()
assert !new File(basedir, 'target/cache/renditions').exists()
assert !new File(basedir, 'lowtunes-ledger.tsv').exists()
