String log = new File(basedir, 'build.log').text
assert log.contains("unknown language 'cobol'; choose one of: rust, assemblyscript, c, go")
assert log.contains('first delete what was generated in ')
// The folder had this file before.
assert new File(basedir, 'new/hello/notes.txt').text == 'mine\n'
assert !new File(basedir, 'new/hello/plugwright-languages').exists()
