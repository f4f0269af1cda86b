import { ProtobufReader } from "../../../node_modules/@opentelemetry/otlp-transformer/build/src/common/protobuf/protobuf-reader.js";
