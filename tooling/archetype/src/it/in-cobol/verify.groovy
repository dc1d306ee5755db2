String log = new File(basedir, 'build.log').text
assert log.contains("unknown language 'cobol'; choose one of: rust, assemblyscript, c, go")
assert !new File(basedir, 'new/hello').exists()
