String log = new File(basedir, 'build.log').text
assert log =~ /guest.src.lib\.rs:\[10,9\] .*error\[E0308\]/
assert log.contains('cargo failed to build the plugin in')
assert !(log =~ /\[ERROR\] +(Compiling|Locking) /)
assert !log.contains('at dev.plugwright.maven')
