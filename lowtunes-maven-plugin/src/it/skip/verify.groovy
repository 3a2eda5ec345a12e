assert new File(basedir, 'build.log').text.contains('Skipped (lowtunes.skip)')
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'lowtunes-ledger.tsv').exists()
